/** How much room is left on the disk the paper's folder is on. */
import { statfsSync } from "node:fs";
import { env } from "./env";

/** In bytes: what this user may still write, and the whole. */
export type Room = { free: number; total: number };

/** The room on the disk of DATA_DIR; undefined when the folder is not there. */
export function roomOnDisk(): Room | undefined {
  try {
    const { bavail, blocks, bsize } = statfsSync(env().dataDir);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return undefined;
  }
}

/** With less than this, in bytes, SQLite cannot make the file it writes to first. */
const hardlyAny = 1024 * 1024;

/** Whether nothing can be written there. */
export function isFull(room: Room | undefined): boolean {
  return room !== undefined && room.free < hardlyAny;
}

/** "120 MB of 20 GB are free". */
export function inWords({ free, total }: Room): string {
  return `${size(free)} of ${size(total)} are free`;
}

function size(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  if (megabytes < 1000) return `${Math.floor(megabytes)} MB`;
  return `${(megabytes / 1024).toFixed(1).replace(/\.0$/, "")} GB`;
}
