/** Making a paper ready: its folder, its database, and the demo edition on an empty one. */
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { database, databaseTarget } from "@/newsroom/database";
import { env } from "@/newsroom/env";
import { beginDemo, endDemo, isDemoHalfIn } from "@/newsroom/settings/demo";
import { commandLine } from "@/newsroom/staff/schema";
import { alone } from "@/prisma/alone";
import { DatabaseIsOlder, migrate, missingMigrations } from "@/prisma/migrate";
import { makeFolder } from "./folder";
import { expectPaper } from "./new-paper";
import { closeToOthers, keepToItself } from "./private";
import type { Step } from "./step";

/** @throws NoPaperHere where a paper may not be begun unasked. */
async function makeDataDir(): Promise<void> {
  const { dataDir } = env();
  await expectPaper(databaseTarget(), env());
  keepToItself();
  await makeFolder(dataDir);
  await access(dataDir, constants.W_OK);
  if (await closeToOthers(dataDir)) {
    process.stderr.write(
      `Other users of this machine could read ${dataDir} or files in it; from now on only this one can.\n`,
    );
  }
}

/** Brings the database, made if need be, to the shape this code was written for. */
export async function migratePaper(step: Step): Promise<string[]> {
  await makeDataDir();
  return step("Bringing the database up to date", () => migrate(databaseTarget()));
}

/**
 * For work beside a server: sees that the database has the shape this code was written for. A new one is made; one that
 * is older is left alone, because a server of that age may be running on it.
 * @throws DatabaseIsOlder, and DatabaseIsNewer.
 */
export async function expectMigrated(): Promise<void> {
  await makeDataDir();
  const { missing, isNew } = await missingMigrations(databaseTarget());
  if (isNew) await migrate(databaseTarget());
  else if (missing.length > 0) throw new DatabaseIsOlder(missing);
}

/** Whether nothing stands in the paper yet, or only a part of the demo edition. */
export async function isEmptyPaper(): Promise<boolean> {
  if (await isDemoHalfIn()) return true;
  const [section, article, person] = await Promise.all([
    database().section.findFirst({ select: { id: true } }),
    database().article.findFirst({ select: { id: true } }),
    // A paper with staff is empty because they want it so.
    database().staff.findFirst({ select: { id: true } }),
  ]);
  return section === null && article === null && person === null;
}

/** Fills the demo edition in. Returns the hashes of its pictures, whose sizes are still to be made. */
export async function fillPaper(step: Step): Promise<string[]> {
  const { fillDemo } = await import("@/demo/fill");
  await beginDemo(commandLine);
  const hashes = await step("Filling in the demo edition", (tell) =>
    fillDemo({ onProgress: ({ done, of }) => tell(`${done} of ${of}`) }),
  );
  await endDemo(commandLine);
  return hashes;
}

/** Fills the demo edition in where there is nothing yet. Of several first starts at once one does, and the others wait. */
export async function fillWhenEmpty(step: Step): Promise<void> {
  if (!(await isEmptyPaper())) return;
  await alone(databaseTarget(), async () => {
    if (await isEmptyPaper()) await fillPaper(step);
  });
}
