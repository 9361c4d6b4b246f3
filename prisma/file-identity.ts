/** Whether a file or folder is still the one that was opened, or has been removed, unmounted or replaced since. */
import { statSync } from "node:fs";
import { processWide } from "./process-wide";

const opened = processWide("opened files", () => new Map<string, string>());

/** What was opened does not stand at its path any more. What is written to it now is lost with the process. */
class FileGone extends Error {
  override name = "FileGone";
  readonly code = "STET_FILE_GONE";
}

function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** From here on what stands at this path is meant, and nothing that takes its place. */
export function remember(path: string): void {
  const identity = identityOf(path);
  if (identity) opened.set(path, identity);
}

/** Whether what was remembered stands at this path; true when nothing was. */
export function stillStands(path: string): boolean {
  const known = opened.get(path);
  return known === undefined || identityOf(path) === known;
}

/** @throws FileGone when something else stands at this path now, or nothing. */
export function expectToStand(path: string): void {
  if (!stillStands(path)) throw new FileGone(`${path} is not what it was when it was opened`);
}
