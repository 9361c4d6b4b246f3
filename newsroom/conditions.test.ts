import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { remember } from "@/prisma/file-identity";
import { conditions, lookAround } from "./conditions";
import { database, transaction } from "./database";
import { env } from "./env";
import { writeWhole } from "./media/folder";
import { lookForPictures, missingPictures } from "./media/missing";
import { outageOf } from "./outage";
import { saveSection } from "./sections/write";
import { commandLine } from "./staff/schema";
import { describeOnBoth, describeOnSqlite } from "./testing/paper";
import { anImage } from "./testing/rows";

const saving = (name: string) => saveSection(commandLine, null, { name });
const kinds = () => conditions().map(({ kind }) => kind);

describeOnSqlite("a database whose file is taken away", ({ target }) => {
  const file = () => (target() as { file: string }).file;
  const away = () => `${file()}-away`;
  afterEach(() => {
    rmSync(file(), { force: true });
    renameSync(away(), file());
    lookAround();
  });

  it.each([
    ["removed", () => undefined],
    ["replaced by another", () => writeFileSync(file(), "")],
  ])("is not written to: %s", async (_, then) => {
    await saving("World");
    expect(await database().section.count()).toBe(1);
    renameSync(file(), away());
    then();
    const error = await saving("Science").catch((thrown: unknown) => thrown);
    expect(outageOf(error)?.kind).toBe("gone");
    expect(lookAround().begun).toMatchObject([{ kind: "gone", isBad: true }]);
    // What is open can still be read, so readers go on.
    expect(await database().section.count()).toBe(1);
  });

  it("is written to again once it is back", async () => {
    await saving("World");
    renameSync(file(), away());
    await expect(saving("Science")).rejects.toThrow();
    renameSync(away(), file());
    await saving("Science");
    expect(lookAround()).toMatchObject({ begun: [] });
    expect(kinds()).not.toContain("gone");
    renameSync(file(), away());
  });
});

describeOnBoth("a paper's folder", () => {
  it("takes no pictures when another stands in its place", async () => {
    const { dataDir } = env();
    await saving("World");
    remember(dataDir);
    renameSync(dataDir, `${dataDir}-away`);
    mkdirSync(dataDir);
    try {
      const error = await writeWhole(join(dataDir, "media/a/b.jpg"), Buffer.from("b")).catch(
        (thrown: unknown) => thrown,
      );
      expect(outageOf(error)?.kind).toBe("gone");
      lookAround();
      expect(kinds()).toContain("gone");
    } finally {
      rmSync(dataDir, { recursive: true });
      renameSync(`${dataDir}-away`, dataDir);
    }
    lookAround();
    expect(kinds()).not.toContain("gone");
  });

  it("misses pictures that the database names, and no others", async () => {
    const here = await anImage();
    const file = join(env().dataDir, "media", here.hash, "original.jpg");
    await writeWhole(file, Buffer.from("a picture"));
    expect(await lookForPictures()).toEqual({ missing: 0, looked: 1 });
    await anImage();
    rmSync(dirname(file), { recursive: true });
    await lookForPictures();
    expect(missingPictures()).toEqual({ missing: 2, looked: 2 });
    const { begun } = lookAround();
    expect(begun.find(({ kind }) => kind === "pictures")?.sentence).toBe(
      "Of 2 pictures looked for, 2 files are missing in the paper’s folder on this server.",
    );
    await transaction((tx) => tx.image.deleteMany());
    await lookForPictures();
    expect(lookAround().ended).toMatchObject([{ kind: "pictures" }]);
  });
});
