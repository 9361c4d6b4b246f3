/** Loading an article as the desk sees it: one query, parsed. */
import { randomInt } from "node:crypto";
import { dialect, type Queries, type Transaction } from "../database";
import type { Tag } from "../freshness";
import { NotFound } from "../refusal";
import { isRowId } from "../row-id";
import { parseSaves } from "./draft-protocol";
import { type ArticleState, type Content, content, kind, status } from "./schema";

type ContentRow = {
  kicker: string | null;
  headline: string;
  deck: string | null;
  dateline: string | null;
  searchTitle: string | null;
  searchDescription: string | null;
  leadImageId: number | null;
  leadCaption: string | null;
  authorIds: unknown;
  topicIds: unknown;
  body: unknown;
};

/** Content as stored in a draft or a version. */
export function toContent(row: ContentRow): Content {
  return content.parse({
    kicker: row.kicker,
    headline: row.headline,
    deck: row.deck,
    dateline: row.dateline,
    searchTitle: row.searchTitle,
    searchDescription: row.searchDescription,
    leadImageId: row.leadImageId,
    leadCaption: row.leadCaption,
    authorIds: row.authorIds,
    topicIds: row.topicIds,
    body: row.body,
  });
}

/**
 * An article with its draft and live version, ready to be decided about.
 * @throws NotFound when there is none with this id.
 */
export async function loadArticle(queries: Queries, id: number) {
  const row = isRowId(id)
    ? await queries.article.findUnique({
        where: { id },
        include: { section: true, draft: true, liveVersion: true },
      })
    : null;
  if (!row?.draft) throw new NotFound([{ field: "", message: `there is no article ${id}` }]);
  const { draft, liveVersion, ...article } = row;
  return {
    ...article,
    status: status.parse(article.status),
    kind: kind.parse(article.kind),
    draft: {
      revision: draft.revision,
      savedAt: draft.savedAt,
      savedBy: draft.savedBy,
      savedById: draft.savedById,
      saves: parseSaves(draft.saves),
      unkept: draft.unkept ?? 0,
      content: toContent(draft),
    },
    live: liveVersion && {
      id: liveVersion.id,
      number: liveVersion.number,
      savedAt: liveVersion.savedAt,
      content: toContent(liveVersion),
    },
  };
}

/**
 * The same for a write: until the transaction ends, others who would write this article wait, and then see what this one
 * did. So of two saves of one revision the second is refused.
 */
export async function loadForWrite(tx: Transaction, id: number): Promise<LoadedArticle> {
  // SQLite has one writer at a time anyway. NO KEY: rows that refer to the article may come meanwhile.
  if (dialect() === "postgresql" && isRowId(id)) {
    await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${id} FOR NO KEY UPDATE`;
  }
  return loadArticle(tx, id);
}

/** An article as the desk sees it. */
export type LoadedArticle = Awaited<ReturnType<typeof loadArticle>>;

/** What the next step of a write or a screen needs to know. */
export function stateOf(article: LoadedArticle): ArticleState {
  return {
    id: article.id,
    publicId: article.publicId,
    status: article.status,
    revision: article.draft.revision,
    sectionId: article.sectionId,
    slug: article.slug,
    version: article.live?.number ?? null,
  };
}

/** The same of an article as it stands now, without its texts: what a write gives back. */
export async function readStateOf(queries: Queries, id: number): Promise<ArticleState> {
  const { draft, liveVersion, ...article } = await queries.article.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      publicId: true,
      status: true,
      sectionId: true,
      slug: true,
      draft: { select: { revision: true } },
      liveVersion: { select: { number: true } },
    },
  });
  if (!draft) throw new Error(`article ${id} has no draft`);
  return {
    ...article,
    status: status.parse(article.status),
    revision: draft.revision,
    version: liveVersion?.number ?? null,
  };
}

/** Every page that draws this article with this content. */
export function tagsOf(
  article: { id: number; sectionId: number },
  ...contents: (Content | undefined)[]
): Tag[] {
  const of = contents.filter((content) => content !== undefined);
  return [
    `article:${article.id}`,
    `section:${article.sectionId}`,
    "latest",
    ...of.flatMap((content) => content.topicIds.map((id): Tag => `topic:${id}`)),
    ...of.flatMap((content) => content.authorIds.map((id): Tag => `author:${id}`)),
  ];
}

/** A public id: twelve letters and digits, about 62 bits, so that one cannot be guessed from another. */
export function newPublicId(): string {
  const alphabet = "0123456789abcdefghijkmnopqrstuvwxyz";
  return Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join("");
}
