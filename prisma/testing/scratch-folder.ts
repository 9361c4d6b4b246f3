import { mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const gigabyte = 1024 ** 3;

/**
 * Makes a folder for a run's databases: in memory where Linux has room for it (a container may have 64 MB there), else
 * among the temporary files. Databases wait for the disk at every commit; tests make thousands. Whoever asks removes it.
 */
export function scratchFolder(prefix: string): string {
  return mkdtempSync(join(hasRoom("/dev/shm") ? "/dev/shm" : tmpdir(), prefix));
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= 2 * gigabyte;
  } catch {
    return false;
  }
}
