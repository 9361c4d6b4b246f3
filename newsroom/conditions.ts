/** What is out of order under the paper, seen by looking, before or after something fails of it. */
import { remember, stillStands } from "@/prisma/file-identity";
import { processWide } from "@/prisma/process-wide";
import { databaseFile } from "./database";
import { inWords, isFull, roomOnDisk } from "./disk";
import { env } from "./env";
import { missingPictures } from "./media/missing";

/**
 * "gone": the database's file, or the paper's folder, is not the one that was opened; "full", "low": no room is left on
 * the disk, or less than DISK_RESERVE_MB; "pictures": files are missing that the database names. `sentence` is for
 * everybody at the desk, `isBad` means that nothing can be saved.
 */
export type Condition = {
  kind: "gone" | "full" | "low" | "pictures";
  sentence: string;
  isBad: boolean;
};

const seen = processWide("conditions", (): { last: readonly Condition[] } => ({ last: [] }));

/** The paper's folder, as it stands now, is the one that is meant from here on. */
export function rememberPlace(): void {
  remember(env().dataDir);
}

/** What was out of order when somebody looked last. */
export const conditions = (): readonly Condition[] => seen.last;

/** Looks. @returns what was not so before, and what is well again. */
export function lookAround(): { begun: Condition[]; ended: Condition[] } {
  const before = conditions();
  const now = [...place(), ...room(), ...pictures()];
  seen.last = now;
  const without = (some: readonly Condition[]) => (one: Condition) =>
    !some.some(({ kind }) => kind === one.kind);
  return { begun: now.filter(without(before)), ended: before.filter(without(now)) };
}

function place(): Condition[] {
  const file = databaseFile();
  if (stillStands(env().dataDir) && (!file || stillStands(file))) return [];
  const what = file ? "database" : "folder of pictures";
  return [
    {
      kind: "gone",
      sentence: `The paper’s ${what} is not where it was: nothing can be saved until whoever runs the server has looked.`,
      isBad: true,
    },
  ];
}

function room(): Condition[] {
  const found = roomOnDisk();
  if (!found) return [];
  if (isFull(found)) {
    const sentence = `The disk is full (${inWords(found)}): nothing can be saved until whoever runs the server makes room on it.`;
    return [{ kind: "full", sentence, isBad: true }];
  }
  if (found.free >= env().diskReserveBytes) return [];
  const sentence = `The disk is nearly full: ${inWords(found)}. Tell whoever runs the server.`;
  return [{ kind: "low", sentence, isBad: false }];
}

function pictures(): Condition[] {
  const { missing, looked } = missingPictures();
  if (missing === 0) return [];
  const some = missing === 1 ? "a file is" : `${missing} files are`;
  const sentence = `Of ${looked} pictures looked for, ${some} missing in the paper’s folder on this server.`;
  return [{ kind: "pictures", sentence, isBad: false }];
}
