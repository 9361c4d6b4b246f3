import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { printable } from "../articles/body";
import { record } from "../audit/write";
import { database, transaction } from "../database";
import { changed } from "../freshness";
import { permit } from "../permissions";
import { accept } from "../refusal";
import type { Actor } from "../staff/schema";
import { originalOf, pictureFolder, writeWhole } from "./folder";
import { type Original, readOriginal } from "./original";
import { pictureSelect } from "./read";
import type { PictureView } from "./schema";

const line = (most: number) => printable.trim().max(most);
const optionalLine = (most: number) =>
  line(most)
    .nullable()
    .default(null)
    .transform((text) => text || null);

const words = z.strictObject({
  /** What the picture shows, for someone who cannot see it. */
  alt: line(1000).default(""),
  caption: optionalLine(1000),
  credit: optionalLine(200),
  licence: optionalLine(200),
  /** Focal point in percent from the top left. */
  focusX: z.number().int().min(0).max(100).default(50),
  focusY: z.number().int().min(0).max(100).default(50),
});
/** What is said about a picture. */
export type PictureWords = z.input<typeof words>;

/**
 * Takes a picture into the library. The same bytes twice are the same picture: what was said of it first stands, and
 * only what was missing is added.
 * @throws Refused on `picture` when its bytes cannot be used, else naming the field.
 */
export async function addImage(
  actor: Actor,
  { bytes, ...said }: PictureWords & { bytes: Uint8Array },
): Promise<PictureView> {
  permit(actor, "media.write");
  accept(words, said);
  const original = await readOriginal(bytes);
  await keepOriginal(original);
  try {
    return await enterImage(actor, original, said);
  } catch (error) {
    await dropOrphan(original.hash);
    throw error;
  }
}

/** Puts a picture's file where it belongs. Files come before rows: a row must never stand without its file. */
export async function keepOriginal({ hash, file, bytes }: Original): Promise<void> {
  if (await originalOf(hash)) return;
  await writeWhole(join(pictureFolder(hash), file), bytes);
}

/** Removes the files of a picture that no row came to stand for. */
export async function dropOrphan(hash: string): Promise<void> {
  const row = await database().image.findUnique({ where: { hash }, select: { id: true } });
  if (!row) await rm(pictureFolder(hash), { recursive: true, force: true });
}

/** Enters a picture whose file is kept already, as `addImage` does. */
export async function enterImage(
  actor: Actor,
  { hash, width, height }: Pick<Original, "hash" | "width" | "height">,
  said: PictureWords,
): Promise<PictureView> {
  permit(actor, "media.write");
  const given = accept(words, said);
  return transaction(async (tx) => {
    const known = await tx.image.findUnique({ where: { hash }, select: pictureSelect });
    if (!known) {
      const image = await tx.image.create({
        data: { hash, width, height, ...given },
        select: pictureSelect,
      });
      await record(tx, actor, "image.add", { noun: "image", id: image.id }, { hash });
      return image;
    }
    const missing = {
      ...(!known.alt && given.alt && { alt: given.alt }),
      ...(!known.caption && given.caption && { caption: given.caption }),
      ...(!known.credit && given.credit && { credit: given.credit }),
      ...(!known.licence && given.licence && { licence: given.licence }),
    };
    if (Object.keys(missing).length === 0) return known;
    const image = await tx.image.update({
      where: { id: known.id },
      data: missing,
      select: pictureSelect,
    });
    await record(tx, actor, "image.describe", { noun: "image", id: image.id }, missing);
    // A picture may stand in any text, and every page notes that it used the settings.
    await changed(tx, ["settings"]);
    return image;
  });
}
