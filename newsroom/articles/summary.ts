/** How an article is told in a list: what cards, fronts, feeds and search results draw. */
import type { Prisma, Queries } from "../database";
import { freshUntil } from "../freshness";
import type { PictureView } from "../media/schema";
import { correctionTravelsFor } from "./rules";
import { type Kind, kind } from "./schema";

/** A credited author. */
export type AuthorName = { id: number; name: string; slug: string; kind: "person" | "desk" };

/** An article in a list. `path` starts with "/"; dates are instants. */
export type Summary = {
  id: number;
  publicId: string;
  path: string;
  kind: Kind;
  section: { id: number; name: string; slug: string; opinion: boolean };
  kicker: string | null;
  headline: string;
  deck: string | null;
  authors: AuthorName[];
  publishedAt: Date;
  updatedAt: Date | null;
  correctedAt: Date | null;
  wordCount: number;
  picture: PictureView | null;
};

/** What a summary reads of an article; the body stays on disk. */
export const summarySelect = {
  id: true,
  publicId: true,
  slug: true,
  kind: true,
  publishedAt: true,
  updatedAt: true,
  correctedAt: true,
  section: { select: { id: true, name: true, slug: true, opinion: true } },
  bylines: {
    orderBy: { position: "asc" },
    select: { author: { select: { id: true, name: true, slug: true, kind: true } } },
  },
  liveVersion: {
    select: {
      kicker: true,
      headline: true,
      deck: true,
      wordCount: true,
      leadImage: {
        select: {
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
        },
      },
    },
  },
} as const satisfies Prisma.ArticleSelect;

type Row = Prisma.ArticleGetPayload<{ select: typeof summarySelect }>;

/** A row as a summary; null for an article without a live version or date, which no reader may see. */
export function toSummary(row: Row): Summary | null {
  const { liveVersion, publishedAt, section } = row;
  if (!liveVersion || !publishedAt) return null;
  if (row.correctedAt) freshUntil(new Date(row.correctedAt.getTime() + correctionTravelsFor));
  return {
    id: row.id,
    publicId: row.publicId,
    path: `/${section.slug}/${row.slug}`,
    kind: kind.catch("news").parse(row.kind),
    section,
    kicker: liveVersion.kicker,
    headline: liveVersion.headline,
    deck: liveVersion.deck,
    authors: row.bylines.map(({ author }) => ({
      ...author,
      kind: author.kind === "desk" ? "desk" : "person",
    })),
    publishedAt,
    updatedAt: row.updatedAt,
    correctedAt: row.correctedAt,
    wordCount: liveVersion.wordCount,
    picture: liveVersion.leadImage,
  };
}

/** Summaries of published articles, in the order of the ids; ids of others are left out. */
export async function summariesOf(queries: Queries, ids: readonly number[]): Promise<Summary[]> {
  if (ids.length === 0) return [];
  const rows = await queries.article.findMany({
    where: { id: { in: [...new Set(ids)] }, status: "published" },
    select: summarySelect,
  });
  const byId = new Map(rows.map((row) => [row.id, toSummary(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
