/** The library: pictures newest first, found by their words, and where each is used. For the desk. */
import { type Status, status } from "../articles/schema";
import { database, Prisma } from "../database";
import { isRowId } from "../row-id";
import { holds, wordsTyped } from "../search/holds";
import { pictureSelect } from "./read";
import type { PictureView } from "./schema";

/** A picture in the library. `fileName` is what it was called where it came from. */
export type LibraryPicture = PictureView & { fileName: string | null };

/** What to look for. `before` is where the last page ended; `without` keeps those that lack it. */
export type LibrarySearch = {
  query?: string;
  before?: number | null;
  without?: "alt" | "credit" | null;
};

/** A page of the library; `older` is the next one's `before`, null when there is none. */
export type LibraryPage = { pictures: LibraryPicture[]; older: number | null };

const perPage = 30;
/** So many pictures are looked at for one page, so that a search costs the same however large the library is. */
const reach = 20_000;
/** What is said of a picture, as one text. */
const words = Prisma.sql`("alt" || ' ' || COALESCE("caption", '') || ' ' || COALESCE("credit", '') || ' ' || COALESCE("fileName", ''))`;

/**
 * A page of the library, newest first. A search looks at the newest 20,000 pictures before its cursor; when it finds
 * fewer than a page among them, `older` goes on from there.
 */
export async function readLibrary(search: LibrarySearch = {}): Promise<LibraryPage> {
  const before =
    search.before && isRowId(search.before)
      ? search.before
      : ((await database().image.findFirst({ orderBy: { id: "desc" }, select: { id: true } }))
          ?.id ?? 0) + 1;
  const lowest = before - reach;
  const conditions = [
    Prisma.sql`"id" < ${before} AND "id" >= ${lowest}`,
    ...wordsTyped(search.query).map((word) => holds(words, word)),
  ];
  if (search.without === "alt") conditions.push(Prisma.sql`"alt" = ''`);
  if (search.without === "credit") conditions.push(Prisma.sql`"credit" IS NULL`);
  const found = await database().$queryRaw<{ id: number }[]>`
    SELECT "id" FROM "Image" WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY "id" DESC LIMIT ${perPage + 1}`;
  const page = found.slice(0, perPage).map(({ id }) => id);
  const pictures = await database().image.findMany({
    where: { id: { in: page } },
    orderBy: { id: "desc" },
    select: { ...pictureSelect, fileName: true },
  });
  if (found.length > perPage) return { pictures, older: page.at(-1) ?? null };
  const further = await database().image.findFirst({
    where: { id: { lt: Math.max(lowest, 0) } },
    select: { id: true },
  });
  return { pictures, older: further ? lowest : null };
}

/** An article a picture stands in, in its draft or as readers see it. */
type PictureUse = {
  articleId: number;
  headline: string;
  ownerId: number | null;
  status: Status;
  /** Readers see it, or saw it until it was retracted. */
  isPublic: boolean;
};

/** A picture as its own screen shows it. Only the newest hundred of its uses are told, and how many there are. */
export type PictureRecord = LibraryPicture & {
  addedBy: string | null;
  /** Who added it, when that is somebody on the staff. */
  adderId: number | null;
  createdAt: Date;
  uses: PictureUse[];
  useCount: number;
};

/** A picture with everything the desk knows of it, or null. */
export async function readPictureRecord(id: number): Promise<PictureRecord | null> {
  if (!isRowId(id)) return null;
  const where = { imageId: id };
  const [row, uses, useCount, added] = await Promise.all([
    database().image.findUnique({
      where: { id },
      select: { ...pictureSelect, fileName: true, addedBy: true, createdAt: true },
    }),
    database().imageUse.findMany({
      where,
      orderBy: { articleId: "desc" },
      take: 100,
      select: {
        articleId: true,
        article: {
          select: {
            ownerId: true,
            status: true,
            publishedAt: true,
            draft: { select: { headline: true } },
          },
        },
      },
    }),
    database().imageUse.count({ where }),
    database().auditEvent.findFirst({
      where: { noun: "image", nounId: id, action: "image.add" },
      select: { actorId: true },
    }),
  ]);
  if (!row) return null;
  return {
    ...row,
    adderId: added?.actorId ?? null,
    uses: uses.map(({ articleId, article }) => ({
      articleId,
      headline: article.draft?.headline ?? "",
      ownerId: article.ownerId,
      status: status.parse(article.status),
      isPublic: article.publishedAt !== null,
    })),
    useCount,
  };
}
