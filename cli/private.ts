/** Keeping a paper's files from the other users of its machine: passwords' hashes and sessions are among them. */
import { chmod, lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

const forOthers = 0o077;
/** A folder such as /tmp, where everybody keeps something. */
const sticky = 0o1000;

/** From here on, what this process makes is for its user alone. */
export function keepToItself(): void {
  process.umask(forOthers);
}

/**
 * Takes from others what they may do with a paper's folder and files, where this user owns them: 0700 and 0600. Once the
 * folder is closed nobody gets at what is below, so pictures are gone through only when it was open. A folder that
 * everybody shares, and one that holds things but no paper, are left as they are.
 * @returns whether anything was open.
 */
export async function closeToOthers(dataDir: string): Promise<boolean> {
  const names = await readdir(dataDir);
  const { mode } = await lstat(dataDir);
  const isPapers = names.length === 0 || names.includes("stet.db") || names.includes("media");
  if (mode & sticky || !isPapers) return false;
  const wasOpen = await close(dataDir);
  const own = names.filter((name) => name.startsWith("stet.db"));
  const files = await Promise.all(own.map((name) => close(join(dataDir, name))));
  if (wasOpen && names.includes("media")) await closeAll(join(dataDir, "media"));
  return wasOpen || files.includes(true);
}

/** One after the other: there may be a hundred thousand, and links lead elsewhere. */
async function closeAll(folder: string): Promise<void> {
  await close(folder);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await closeAll(path);
    else if (entry.isFile()) await close(path);
  }
}

async function close(path: string): Promise<boolean> {
  try {
    const { mode, uid } = await lstat(path);
    if (uid !== process.getuid?.() || (mode & forOthers) === 0) return false;
    await chmod(path, mode & 0o700);
    return true;
  } catch {
    // Gone meanwhile, or on a disk that knows no such rights.
    return false;
  }
}
