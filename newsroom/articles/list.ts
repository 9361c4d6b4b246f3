/** Lists of published articles, newest first, by cursor: the same cost at any depth. */
import { database, type Prisma } from "../database";
import { type Tag, uses } from "../freshness";
import { fromCursor, type Place, toCursor } from "./cursor";
import { type Summary, summariesOf } from "./summary";

/** A page of a list; `older` and `newer` are cursors, or null at the ends. */
export type Page = { items: Summary[]; older: string | null; newer: string | null };

/** Which part of a list: after a cursor going back in time (`before`), or forward (`after`). */
export type Turn = { before?: string; after?: string; take?: number };

/** What a list holds. */
export type Scope =
  | { of: "paper"; from?: Date; until?: Date }
  | { of: "section"; id: number }
  | { of: "topic"; id: number }
  | { of: "author"; id: number };

type Direction = "older" | "newer";

// The plain bound beside the pair lets the index seek; the pair alone would be read from the start.
function beyond(place: Place, direction: Direction, idField: "id" | "articleId") {
  const at = new Date(place.at);
  const strictly = direction === "older" ? "lt" : "gt";
  const orEqual = direction === "older" ? "lte" : "gte";
  return {
    publishedAt: { [orEqual]: at },
    OR: [
      { publishedAt: { [strictly]: at } },
      { publishedAt: at, [idField]: { [strictly]: place.id } },
    ],
  };
}

async function places(
  scope: Scope,
  from: Place | null,
  direction: Direction,
  take: number,
): Promise<Place[]> {
  const order = direction === "older" ? "desc" : "asc";
  if (scope.of === "topic" || scope.of === "author") {
    const where = from ? beyond(from, direction, "articleId") : {};
    const query = {
      orderBy: [{ publishedAt: order }, { articleId: order }],
      take,
      select: { articleId: true, publishedAt: true },
    } satisfies Prisma.ArticleTopicFindManyArgs & Prisma.ArticleAuthorFindManyArgs;
    const rows =
      scope.of === "topic"
        ? await database().articleTopic.findMany({
            ...query,
            where: { topicId: scope.id, ...where },
          })
        : await database().articleAuthor.findMany({
            ...query,
            where: { authorId: scope.id, ...where },
          });
    return rows.map(({ articleId, publishedAt }) => ({ id: articleId, at: publishedAt.getTime() }));
  }
  const within: Prisma.ArticleWhereInput =
    scope.of === "section"
      ? { sectionId: scope.id }
      : scope.from || scope.until
        ? { AND: { publishedAt: { gte: scope.from, lt: scope.until } } }
        : {};
  const rows = await database().article.findMany({
    where: { status: "published", ...within, ...(from ? beyond(from, direction, "id") : {}) },
    orderBy: [{ publishedAt: order }, { id: order }],
    take,
    select: { id: true, publishedAt: true },
  });
  return rows.flatMap(({ id, publishedAt }) =>
    publishedAt ? [{ id, at: publishedAt.getTime() }] : [],
  );
}

function tagOf(scope: Scope): Tag {
  return scope.of === "paper" ? "latest" : `${scope.of}:${scope.id}`;
}

/** Ids of the newest published articles of a scope. */
export async function newestIds(scope: Scope, take: number): Promise<number[]> {
  uses(tagOf(scope));
  return (await places(scope, null, "older", take)).map(({ id }) => id);
}

/** The same of several sections together. */
export async function newestAcross(sectionIds: readonly number[], take: number): Promise<number[]> {
  uses("latest");
  // Section by section, since the index knows the newest of one, and would sort all stories of several.
  const found = await Promise.all(
    sectionIds.map((id) => places({ of: "section", id }, null, "older", take)),
  );
  return found
    .flat()
    .sort((one, other) => other.at - one.at || other.id - one.id)
    .slice(0, take)
    .map(({ id }) => id);
}

/** A page of a list; a cursor that is not one shows the first page. */
export async function listArticles(
  scope: Scope,
  { before, after, take = 20 }: Turn = {},
): Promise<Page> {
  uses(tagOf(scope));
  const forward = fromCursor(after);
  const from = forward ?? fromCursor(before);
  const direction: Direction = forward ? "newer" : "older";
  const found = await places(scope, from, direction, take + 1);
  const shown = found.slice(0, take);
  if (direction === "newer") shown.reverse();
  const first = shown[0];
  const last = shown.at(-1);
  const beyondEnd = found.length > take;
  const hasNewer = direction === "newer" ? beyondEnd : from !== null;
  const hasOlder = direction === "older" ? beyondEnd : true;
  const items = await summariesOf(
    database(),
    shown.map(({ id }) => id),
  );
  uses(...items.map(({ id }): Tag => `article:${id}`));
  return {
    items,
    older: last && hasOlder ? toCursor(last) : null,
    newer: first && hasNewer ? toCursor(first) : null,
  };
}
