import Sqlite from "better-sqlite3";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { database } from "./database";
import { saveSection } from "./sections/write";
import { commandLine } from "./staff/schema";
import { describeOnSqlite } from "./testing/paper";

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Another process: a connection of its own, which has the write lock from now on. */
function somebodyElse(file: string) {
  const other = new Sqlite(file);
  onTestFinished(() => void other.close());
  other.exec("BEGIN IMMEDIATE");
  return other;
}

/** Counts how often this process comes round while something goes on. */
async function roundsWhile(work: () => Promise<unknown>): Promise<number> {
  let rounds = 0;
  const timer = setInterval(() => {
    rounds += 1;
  }, 5);
  await work().finally(() => clearInterval(timer));
  return rounds;
}

describeOnSqlite("while another process has the write lock", ({ target }) => {
  const file = () => {
    const at = target();
    return at.provider === "sqlite" ? at.file : "";
  };

  // The first write loads what all of them need.
  beforeEach(async () => {
    await saveSection(commandLine, null, { name: "News" });
  });

  it("readers are served, and a save waits its turn and succeeds", async () => {
    const other = somebodyElse(file());
    let saved = false;
    const save = saveSection(commandLine, null, { name: "Science" }).then(() => {
      saved = true;
    });
    const rounds = await roundsWhile(async () => {
      await after(500);
      expect(await database().section.count()).toBe(1);
    });
    expect(saved).toBe(false);
    // A process that sleeps in SQLite comes round once; a busy machine leaves more than that.
    expect(rounds).toBeGreaterThan(10);
    other.exec("COMMIT");
    await save;
    expect(await database().section.count()).toBe(2);
  });

  it("saves of this process stay in order behind it, and each happens", async () => {
    const other = somebodyElse(file());
    const saves = ["Science", "Culture", "Economy"].map((name) =>
      saveSection(commandLine, null, { name }),
    );
    await after(50);
    other.exec("COMMIT");
    await Promise.all(saves);
    const sections = await database().section.findMany({ orderBy: { id: "asc" } });
    expect(sections.map(({ name }) => name)).toEqual(["News", "Science", "Culture", "Economy"]);
  });

  it("a save gives up after ten seconds, and the next one works", { timeout: 30_000 }, async () => {
    const other = somebodyElse(file());
    const rounds = await roundsWhile(async () => {
      await expect(saveSection(commandLine, null, { name: "Science" })).rejects.toMatchObject({
        code: "P1008",
      });
    });
    expect(rounds).toBeGreaterThan(100);
    other.exec("COMMIT");
    await saveSection(commandLine, null, { name: "Science" });
    expect(await database().section.count()).toBe(2);
  });
});
