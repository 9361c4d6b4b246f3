/** Search in full text: SQLite's FTS5 and PostgreSQL's tsvector, side by side. */
import { body, plainText } from "../articles/body";
import { type Summary, summariesOf } from "../articles/summary";
import { database, dialect, Prisma } from "../database";
import { type Tag, uses } from "../freshness";
import { type ExcerptPart, excerptOf, hasFind } from "./excerpt";
import { parseQuery, type Query, toFts5, toTsquery, toTsqueryOfAny } from "./query";

/** What to look for. `from` and `until` bound the first publication, [from, until). */
export type Search = {
  text: string;
  sectionId?: number;
  from?: Date;
  until?: Date;
  /** Where the page before ended. */
  cursor?: string;
  take?: number;
};

/** A story found. */
export type Hit = { summary: Summary; excerpt: ExcerptPart[] };

/** A page of what was found. `count` stops at 200; `more` is the next page's cursor, or null. */
export type Found = { hits: Hit[]; more: string | null; count: number; countIsCapped: boolean };

const countedMost = 200;
/** So many of the newest matches are ranked: what makes "the" cost no more than "Lisbon". */
const rankedMost = 1000;
/** Within one step of likeness, a twentieth of the best match's, the newer story comes first. */
const steps = 20;

type Row = { id: number; total: number | bigint };

/**
 * Published stories with all the words typed, headline before deck before body, then by how well they match, then the
 * newest. Words in quotation marks are found as a phrase; the last word may be unfinished. Nothing typed is an error.
 */
export async function search({ text, cursor, take = 10, ...filter }: Search): Promise<Found> {
  // Any publication may add a story, or push one to the next page.
  uses("latest", "sections");
  const query = parseQuery(text);
  if (query.length === 0) return { hits: [], more: null, count: 0, countIsCapped: false };
  const rows = await find(query, filter, fromCursor(cursor), take + 1);
  const shown = rows.slice(0, take).map(({ id }) => id);
  const total = Number(rows[0]?.total ?? 0);
  const last = shown.at(-1);
  return {
    hits: await told(shown, query),
    more: last !== undefined && rows.length > take ? last.toString(36) : null,
    count: Math.min(total, countedMost),
    countIsCapped: total > countedMost,
  };
}

/** A cursor is the last story seen, so that it holds its place when scores shift. 0 finds none: the first page. */
function fromCursor(cursor: string | undefined): number {
  return cursor && /^[0-9a-z]{1,6}$/.test(cursor)
    ? Math.min(Number.parseInt(cursor, 36), 2 ** 31 - 1)
    : 0;
}

async function find(
  query: Query,
  filter: Pick<Search, "sectionId" | "from" | "until">,
  lastSeen: number,
  take: number,
): Promise<Row[]> {
  const matched = dialect() === "sqlite" ? fts5(query, filter) : tsvector(query, filter);
  return database().$queryRaw<Row[]>`
    WITH matched AS (${matched}), hits AS (
      SELECT "id", "at", "headline",
        CAST(ROUND(CAST(${steps} * "score" / MAX("score") OVER () AS NUMERIC)) AS INTEGER) AS "likeness"
      FROM matched
    )
    SELECT "id", (SELECT COUNT(*) FROM hits) AS "total" FROM hits
    WHERE NOT EXISTS (SELECT 1 FROM hits WHERE "id" = ${lastSeen})
      OR ("headline", "likeness", "at", "id") <
        (SELECT "headline", "likeness", "at", "id" FROM hits WHERE "id" = ${lastSeen})
    ORDER BY "headline" DESC, "likeness" DESC, "at" DESC, "id" DESC
    LIMIT ${take}`;
}

// Each selects the newest matches: id, at, headline (1 when it holds all that was looked for) and a positive score.
// A word in the headline weighs a hundred times one in the text; how often it stands there hardly matters then.

function fts5(query: Query, filter: Pick<Search, "sectionId" | "from" | "until">): Prisma.Sql {
  return Prisma.sql`
    SELECT article."id", article."publishedAt" AS "at", -bm25("ArticleSearch", 100, 20, 1) AS "score",
      "ArticleSearch".rowid IN (
        SELECT rowid FROM "ArticleSearch" WHERE "ArticleSearch" MATCH ${toFts5(query, "headline")}
      ) AS "headline"
    FROM "ArticleSearch" JOIN "Article" article ON article."id" = "ArticleSearch".rowid
    WHERE "ArticleSearch" MATCH ${toFts5(query)} AND ${admitted(filter)}
    ORDER BY "ArticleSearch".rowid DESC LIMIT ${rankedMost}`;
}

function tsvector(query: Query, filter: Pick<Search, "sectionId" | "from" | "until">): Prisma.Sql {
  // ts_rank of any word: all words together would score by how near they stand, and ts_rank_cd adds up every mention, so
  // that a long text would outrank a headline.
  return Prisma.sql`
    SELECT article."id", article."publishedAt" AS "at",
      ts_rank('{0.01, 0.05, 0.2, 1.0}', search."words", CAST(${toTsqueryOfAny(query)} AS TSQUERY), 1) AS "score",
      CAST(search."words" @@ CAST(${toTsquery(query, "A")} AS TSQUERY) AS INTEGER) AS "headline"
    FROM "ArticleSearch" search JOIN "Article" article ON article."id" = search."articleId"
    WHERE search."words" @@ CAST(${toTsquery(query)} AS TSQUERY) AND ${admitted(filter)}
    ORDER BY search."articleId" DESC LIMIT ${rankedMost}`;
}

function admitted({
  sectionId,
  from,
  until,
}: Pick<Search, "sectionId" | "from" | "until">): Prisma.Sql {
  const conditions = [Prisma.sql`article."status" = 'published'`];
  if (sectionId !== undefined) conditions.push(Prisma.sql`article."sectionId" = ${sectionId}`);
  if (from) conditions.push(Prisma.sql`article."publishedAt" >= ${from}`);
  if (until) conditions.push(Prisma.sql`article."publishedAt" < ${until}`);
  return Prisma.join(conditions, " AND ");
}

async function told(ids: readonly number[], query: Query): Promise<Hit[]> {
  const [summaries, texts] = await Promise.all([summariesOf(database(), ids), textsOf(ids)]);
  uses(...summaries.map(({ id }): Tag => `article:${id}`));
  return summaries.map((summary) => {
    const text = texts.get(summary.id) ?? "";
    const inDeckOnly = summary.deck && !hasFind(text, query) && hasFind(summary.deck, query);
    return { summary, excerpt: excerptOf(inDeckOnly ? (summary.deck ?? "") : text, query) };
  });
}

async function textsOf(ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await database().article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, liveVersion: { select: { body: true } } },
  });
  return new Map(
    rows.map(({ id, liveVersion }) => [
      id,
      liveVersion ? plainText(body.parse(liveVersion.body)) : "",
    ]),
  );
}
