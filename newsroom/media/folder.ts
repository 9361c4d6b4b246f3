/** Where pictures lie: DATA_DIR/media/HASH, the original and every size made of it so far. */
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expectToStand } from "@/prisma/file-identity";
import { env } from "../env";

/** Whether a word of an address can be a picture's hash. Only such a word may become part of a path. */
export const isHash = (word: string): boolean => /^[0-9a-f]{32}$/.test(word);

/**
 * The folder of one picture.
 * @throws Error when the hash is not one.
 */
export function pictureFolder(hash: string): string {
  if (!isHash(hash)) throw new Error(`not a picture’s hash: ${hash}`);
  return join(env().dataDir, "media", hash);
}

const originals = ["original.jpg", "original.png"] as const;

/** The path of a picture's original, or null when its file is not there. */
export async function originalOf(hash: string): Promise<string | null> {
  const names: string[] = await readdir(pictureFolder(hash)).catch(() => []);
  const name = originals.find((original) => names.includes(original));
  return name ? join(pictureFolder(hash), name) : null;
}

/** Whether a file stands there. */
export async function stands(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Writes a file so that it is there whole or not at all, whenever the process is killed. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  // Or the folders of a disk that is unmounted would be made on the one beneath.
  expectToStand(env().dataDir);
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomBytes(6).toString("hex")}.part`;
  try {
    const handle = await open(unfinished, "w");
    try {
      await handle.writeFile(bytes);
      // Renaming may reach the disk before the bytes do; a power cut would then leave an empty file under the name.
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    // Of a picture whose first file this was, nothing stays; a folder with files in it does.
    await rmdir(dirname(file)).catch(() => undefined);
    throw error;
  }
}
