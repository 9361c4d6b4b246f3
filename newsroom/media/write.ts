import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { printable } from "../articles/body";
import { status } from "../articles/schema";
import { record } from "../audit/write";
import { dialect, type Transaction, transaction } from "../database";
import { changed, type Tag } from "../freshness";
import { permit } from "../permissions";
import { accept, NotAllowed, NotFound } from "../refusal";
import { isRowId } from "../row-id";
import type { Actor } from "../staff/schema";
import { embeddedWords } from "./embedded-words";
import { cleanFileName } from "./file-name";
import { originalOf, pictureFolder, writeWhole } from "./folder";
import { type Original, readOriginal } from "./original";
import { pictureSelect } from "./read";
import { bindsPictures, mayDescribeIn } from "./rules";
import type { PictureView } from "./schema";
import { turns } from "./turns";

const line = (most: number) =>
  printable.trim().max(most, `is longer than ${most.toLocaleString("en")} characters`);
const optionalLine = (most: number) =>
  line(most)
    .nullable()
    .transform((text) => text || null);
const percent = z
  .number("is not a number")
  .int("must be a whole number")
  .min(0, "must be 0 or more")
  .max(100, "must be 100 or less");

const said = {
  /** What the picture shows, for someone who cannot see it. */
  alt: line(1000),
  caption: optionalLine(1000),
  credit: optionalLine(200),
  licence: optionalLine(200),
  /** Focal point in percent from the top left. */
  focusX: percent,
  focusY: percent,
};
const words = z.strictObject({
  alt: said.alt.default(""),
  caption: said.caption.default(null),
  credit: said.credit.default(null),
  licence: said.licence.default(null),
  focusX: said.focusX.default(50),
  focusY: said.focusY.default(50),
});
/** What is said about a picture. */
export type PictureWords = z.input<typeof words>;

const newWords = z.strictObject(said).partial();
/** What is to be said about a picture from now on; what is left out stays. */
export type NewPictureWords = z.input<typeof newWords>;

// A hundred million pixels take a few hundred megabytes while they are read.
const inTurn = turns(2);

/**
 * Takes a picture into the library. The same bytes twice are the same picture: what was said of it first stands, and
 * only what was missing is added; and what nobody said, the file may say of itself. `fileName` is what the picture was called where it came from.
 * @throws Refused on `picture` when its bytes cannot be used, else naming the field.
 */
export async function addImage(
  actor: Actor,
  { bytes, fileName, ...given }: PictureWords & { bytes: Uint8Array; fileName?: string | null },
): Promise<PictureView> {
  permit(actor, "media.write");
  accept(words, given);
  const original = await inTurn(() => readOriginal(bytes));
  await keepOriginal(original);
  try {
    const said = Object.entries(given).filter(([, value]) => value !== "" && value !== null);
    const all = { ...(await embeddedWords(bytes)), ...Object.fromEntries(said) };
    return await enterImage(actor, original, all, fileName);
  } catch (error) {
    await dropOrphan(original.hash);
    throw error;
  }
}

type Copy = Pick<Original, "hash" | "file" | "bytes">;
type Entering = Pick<Original, "hash" | "width" | "height"> &
  (Pick<Original, "file" | "bytes"> | { bytes?: never });

/** Puts a picture's file where it belongs. Files come before rows: a row must never stand without its file. */
export async function keepOriginal({ hash, file, bytes }: Copy): Promise<void> {
  if (await originalOf(hash)) return;
  await writeWhole(join(pictureFolder(hash), file), bytes);
}

/** Removes the files of a picture that no row stands for. */
export async function dropOrphan(hash: string): Promise<void> {
  await transaction(async (tx) => {
    await holdPicture(tx, hash);
    const row = await tx.image.findUnique({ where: { hash }, select: { id: true } });
    if (!row) await rm(pictureFolder(hash), { recursive: true, force: true });
  });
}

/** Until the transaction ends, nobody else enters this picture, or drops its files. */
async function holdPicture(tx: Transaction, hash: string): Promise<void> {
  // SQLite has one writer at a time anyway, in all processes.
  if (dialect() === "sqlite") return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`picture ${hash}`}, 0))`;
}

/**
 * Enters a picture whose file is kept already, as `addImage` does. With `bytes`, the file is written again if it was
 * dropped meanwhile, because somebody took the same picture out of the library.
 */
export async function enterImage(
  actor: Actor,
  { hash, width, height, ...copy }: Entering,
  given: PictureWords,
  fileName?: string | null,
): Promise<PictureView> {
  permit(actor, "media.write");
  const first = accept(words, given);
  return transaction(async (tx) => {
    await holdPicture(tx, hash);
    if (copy.bytes) await keepOriginal({ hash, ...copy });
    const known = await tx.image.findUnique({ where: { hash }, select: pictureSelect });
    if (!known) {
      const came = { fileName: cleanFileName(fileName), addedBy: actor.name };
      const image = await tx.image.create({
        data: { hash, width, height, ...first, ...came },
        select: pictureSelect,
      });
      await record(tx, actor, "image.add", { noun: "image", id: image.id }, { hash });
      return image;
    }
    const missing = {
      ...(!known.alt && first.alt && { alt: first.alt }),
      ...(!known.caption && first.caption && { caption: first.caption }),
      ...(!known.credit && first.credit && { credit: first.credit }),
      ...(!known.licence && first.licence && { licence: first.licence }),
    };
    return say(tx, actor, known, missing);
  });
}

/**
 * Says something else about a picture: only what is given changes. An empty alt text means that nobody has said yet what
 * the picture shows. What an editor passed goes out as passed, and readers of what is published see it at once: so it is
 * allowed only to those who may change every such article the picture stands in.
 * @throws NotFound when there is no such picture, NotAllowed naming the article that is not theirs, Refused on a field.
 */
export async function describeImage(
  actor: Actor,
  id: number,
  given: NewPictureWords,
): Promise<PictureView> {
  permit(actor, "media.write");
  const next = accept(newWords, given);
  return transaction(async (tx) => {
    const known = isRowId(id)
      ? await tx.image.findUnique({ where: { id }, select: pictureSelect })
      : null;
    if (!known) throw new NotFound([{ field: "", message: `there is no picture ${id}` }]);
    return say(tx, actor, known, next);
  });
}

/** Changes what differs, and nothing of what was left out. */
async function say(
  tx: Transaction,
  actor: Actor,
  known: PictureView,
  next: z.output<typeof newWords>,
): Promise<PictureView> {
  const keys = Object.keys(said) as (keyof typeof said)[];
  const differing = keys.filter((key) => next[key] !== undefined && next[key] !== known[key]);
  if (differing.length === 0) return known;
  const data = Object.fromEntries(differing.map((key) => [key, next[key]]));
  const rows = await tx.imageUse.findMany({
    where: { imageId: known.id },
    select: {
      article: {
        select: { id: true, ownerId: true, status: true, draft: { select: { headline: true } } },
      },
    },
  });
  const uses = rows.map(({ article }) => ({ ...article, status: status.parse(article.status) }));
  const anothers = uses.find((article) => !mayDescribeIn(actor, article));
  if (anothers) {
    const why = bindsPictures(anothers.status) === "passed" ? "an editor passed" : "readers see";
    const message = `This picture stands in “${anothers.draft?.headline}”, which ${why} and you may not change; ask an editor`;
    throw new NotAllowed([{ field: "", message }]);
  }
  const image = await tx.image.update({ where: { id: known.id }, data, select: pictureSelect });
  await record(tx, actor, "image.describe", { noun: "image", id: image.id }, data);
  const seen = uses.filter((article) => bindsPictures(article.status) === "public");
  if (seen.length > 0) {
    await changed(tx, [...seen.map(({ id }): Tag => `article:${id}`), "front"]);
  }
  return image;
}
