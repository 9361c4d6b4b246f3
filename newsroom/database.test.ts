import { expect, it } from "vitest";
import { database, transaction } from "./database";
import { changed, onChanged } from "./freshness";
import { saveSection } from "./sections/write";
import { commandLine } from "./staff/schema";
import { describeOnBoth } from "./testing/paper";
import { saveTopic } from "./topics/write";

const names = async () =>
  (await database().section.findMany({ orderBy: { name: "asc" } })).map(({ name }) => name);

describeOnBoth("a transaction within another", () => {
  it("joins it: what the verbs inside wrote stands once the outer one is through", async () => {
    await transaction(async (tx) => {
      await saveSection(commandLine, null, { name: "Science" });
      await saveTopic(commandLine, null, { name: "Oceans" });
      expect(await tx.section.count()).toBe(1);
      // The reader's connection sees nothing of a transaction under way.
      expect(await names()).toEqual([]);
    });
    expect(await names()).toEqual(["Science"]);
    expect(await database().topic.count()).toBe(1);
  });

  it("is undone with it when something later fails", async () => {
    const work = transaction(async () => {
      await saveSection(commandLine, null, { name: "Science" });
      throw new Error("the lights went out");
    });
    await expect(work).rejects.toThrow("the lights went out");
    expect(await names()).toEqual([]);
    expect(await database().auditEvent.count()).toBe(0);
  });

  it("undoes the outer one when it fails, even where its error was caught", async () => {
    const work = transaction(async () => {
      await saveSection(commandLine, null, { name: "Science" });
      await saveSection(commandLine, null, { name: "Search" }).catch(() => undefined);
    });
    await expect(work).rejects.toThrow("one of the paper’s own pages");
    expect(await names()).toEqual([]);
  });

  it("tells the process what went stale once, after the commit", async () => {
    const heard: string[] = [];
    const stop = onChanged(({ tags }) => void heard.push(tags.join(" ")));
    await transaction(async (tx) => {
      await saveSection(commandLine, null, { name: "Science" });
      await changed(tx, ["front"]);
      expect(heard).toEqual([]);
    });
    stop();
    expect(heard).toEqual(["sections settings", "front"]);
  });

  it("stays apart from one that merely runs at the same time", async () => {
    const failing = transaction(async () => {
      await saveSection(commandLine, null, { name: "Science" });
      throw new Error("the lights went out");
    });
    const standing = saveSection(commandLine, null, { name: "Culture" });
    await expect(failing).rejects.toThrow();
    await standing;
    expect(await names()).toEqual(["Culture"]);
  });
});
