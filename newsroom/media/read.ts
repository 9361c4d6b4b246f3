import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { database } from "../database";
import { isHash, pictureFolder } from "./folder";
import { diskName, sizeOnDisk } from "./make";
import type { Format, PictureView } from "./schema";
import { isOffered, sizeNamed, usualSizes } from "./sizes";

/** What a picture is read with, wherever it is drawn. */
export const pictureSelect = {
  id: true,
  hash: true,
  width: true,
  height: true,
  alt: true,
  caption: true,
  credit: true,
  licence: true,
  focusX: true,
  focusY: true,
} as const;

/** A picture by its hash, or null. */
export async function readPicture(hash: string): Promise<PictureView | null> {
  return database().image.findUnique({ where: { hash }, select: pictureSelect });
}

/** A file of a picture as it is served. `forever`: these bytes will never change at this address. */
export type PictureFile = { bytes: Buffer; type: string; forever: boolean; version: string };

const types: Record<Format, string> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
};

/**
 * The file at /media/HASH/FILE, made on the way if nobody asked for it before.
 * @returns null for anything but a size the picture is offered in.
 */
export async function readPictureFile(hash: string, file: string): Promise<PictureFile | null> {
  const size = sizeNamed(file);
  if (!isHash(hash) || !size) return null;
  const type = types["crop" in size ? "jpg" : size.format];
  if (!("crop" in size)) {
    const ready = await readFile(join(pictureFolder(hash), file)).catch(() => null);
    if (ready) return { bytes: ready, type, forever: true, version: `${hash}-${file}` };
  }
  const picture = await readPicture(hash);
  if (!picture || !isOffered(size, picture)) return null;
  const path = await sizeOnDisk(picture, size);
  if (!path) return null;
  return {
    bytes: await readFile(path),
    type,
    // An editor may move the focal point, and the crop at the same address with it.
    forever: !("crop" in size),
    version: `${hash}-${diskName(size, picture)}`,
  };
}

/**
 * Makes the usual sizes of a picture before anybody asks. `onProgress` is called after each with how many are done.
 * A picture that is not there is left out.
 */
export async function makeSizes(
  hash: string,
  { onProgress }: { onProgress?: (done: number, all: number) => void } = {},
): Promise<void> {
  const picture = await readPicture(hash);
  if (!picture) return;
  const sizes = usualSizes(picture);
  let done = 0;
  await Promise.all(
    sizes.map(async (size) => {
      await sizeOnDisk(picture, size);
      done += 1;
      onProgress?.(done, sizes.length);
    }),
  );
}
