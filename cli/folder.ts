import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it, like `mkdir -p`. Node's own turns in circles for ever where none can be made, as
 * in /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  const standing = await stat(folder).catch(() => undefined);
  if (standing?.isDirectory()) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder);
}
