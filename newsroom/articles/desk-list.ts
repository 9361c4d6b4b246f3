/** Every story the paper has, last worked on first, for the desk. By cursor: any page of it costs the same. */
import { database, dialect, Prisma } from "../database";
import { holds, wordsTyped } from "../search/holds";
import type { StaffActor } from "../staff/session";
import { fromCursor, toCursor } from "./cursor";
import type { DeskFilter } from "./desk-filter";
import { type DeskRow, rowsOf } from "./desk-row";

/** A page of the list; `older` is the next one's cursor, null at the end. */
export type DeskPage = { rows: DeskRow[]; older: string | null };

const perPage = 30;

/**
 * A page of the desk's list as one person sees it. Everybody on the staff may see that a story is there; `mayOpen` and
 * `acts` say what they may do with it. A cursor that is none shows the first page.
 */
export async function listForDesk(
  actor: StaffActor,
  filter: DeskFilter = {},
  { before, take = perPage, now }: { before?: string; take?: number; now?: Date } = {},
): Promise<DeskPage> {
  const from = await fromWhere(actor, filter, before);
  if (!from) return { rows: [], older: null };
  const found = await database().$queryRaw<{ id: number; savedAt: Date }[]>`
    ${from} LIMIT ${take + 1}`;
  const shown = found.slice(0, take);
  const last = shown.at(-1);
  const ids = shown.map(({ id }) => id);
  return {
    rows: await rowsOf(actor, ids, now),
    older:
      last && found.length > take ? toCursor({ at: last.savedAt.getTime(), id: last.id }) : null,
  };
}

/** Whether the paper has any story at all, a draft included. */
export async function hasStories(): Promise<boolean> {
  return (await database().article.findFirst({ select: { id: true } })) !== null;
}

/** Whose stories a person may choose to see: every author, by name. */
export async function readAuthorChoices(): Promise<{ slug: string; name: string }[]> {
  return database().author.findMany({
    orderBy: { name: "asc" },
    select: { slug: true, name: true },
  });
}

async function fromWhere(
  actor: StaffActor,
  { q, status, section, author, mine }: DeskFilter,
  before: string | undefined,
): Promise<Prisma.Sql | null> {
  const named = { select: { id: true } };
  const [inSection, by] = await Promise.all([
    section ? database().section.findUnique({ where: { slug: section }, ...named }) : undefined,
    author ? database().author.findUnique({ where: { slug: author }, ...named }) : undefined,
  ]);
  if (inSection === null || by === null) return null;
  const words = wordsTyped(q);
  const conditions: Prisma.Sql[] = [];
  if (status === "changed") conditions.push(Prisma.sql`article."ahead" = TRUE`);
  else if (status) conditions.push(Prisma.sql`article."status" = ${status}`);
  else conditions.push(Prisma.sql`article."status" <> ${"trashed"}`);
  if (inSection) conditions.push(Prisma.sql`article."sectionId" = ${inSection.id}`);
  if (mine) conditions.push(Prisma.sql`article."ownerId" = ${actor.id}`);
  const place = fromCursor(before);
  if (!by && words.length === 0) {
    return Prisma.sql`
      SELECT article."id", article."savedAt" FROM "Article" article
      WHERE ${all(...conditions, beyond(place, Prisma.sql`article."savedAt"`, Prisma.sql`article."id"`))}
      ORDER BY article."savedAt" DESC, article."id" DESC`;
  }
  if (by) conditions.push(isBy(by.id));
  conditions.push(...words.map((word) => holds(Prisma.sql`draft."headline"`, word)));
  // One of Draft's indexes holds all that is looked at, so that a hundred thousand stories are looked through in a few
  // hundredths of a second. CROSS JOIN: SQLite would begin with Article, and read every draft from its own row.
  return Prisma.sql`
    SELECT draft."articleId" AS "id", draft."savedAt"
    FROM "Draft" draft CROSS JOIN "Article" article
    WHERE article."id" = draft."articleId" AND
      ${all(...conditions, beyond(place, Prisma.sql`draft."savedAt"`, Prisma.sql`draft."articleId"`))}
    ORDER BY draft."savedAt" DESC, draft."articleId" DESC`;
}

const all = (...conditions: Prisma.Sql[]) => Prisma.join(conditions, " AND ");

// The plain bound beside the pair lets the index seek.
function beyond(place: ReturnType<typeof fromCursor>, savedAt: Prisma.Sql, id: Prisma.Sql) {
  if (!place) return Prisma.sql`1 = 1`;
  const at = new Date(place.at);
  return Prisma.sql`${savedAt} <= ${at} AND (${savedAt} < ${at} OR ${id} < ${place.id})`;
}

/** Ids of a draft's authors stand in it as JSON. */
function isBy(authorId: number): Prisma.Sql {
  return dialect() === "sqlite"
    ? Prisma.sql`EXISTS (SELECT 1 FROM json_each(draft."authorIds") WHERE value = ${authorId})`
    : Prisma.sql`draft."authorIds" @> CAST(${String(authorId)} AS JSONB)`;
}
