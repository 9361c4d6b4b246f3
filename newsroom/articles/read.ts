/** Reading articles for readers. */
import { database, type Prisma } from "../database";
import { freshUntil, type Tag, uses } from "../freshness";
import type { PictureView } from "../media/schema";
import { type Body, body, pictureIds } from "./body";
import { newestIds } from "./list";
import { movedTo } from "./resolve";
import { oldAfter } from "./rules";
import { type Summary, summariesOf, summarySelect, toSummary } from "./summary";

/** A note as readers see it. `before` and `after` are version numbers. */
export type CorrectionView = {
  id: number;
  kind: "correction" | "clarification" | "update" | "retraction";
  note: string;
  publishedAt: Date;
  before: number | null;
  after: number | null;
};

/** Everything an article page draws. */
export type ArticlePage = Summary & {
  version: number;
  dateline: string | null;
  body: Body;
  /** The lead picture's caption as printed with this article. */
  leadCaption: string | null;
  searchTitle: string | null;
  searchDescription: string | null;
  topics: { id: number; name: string; slug: string }[];
  /** Oldest first. */
  corrections: CorrectionView[];
  /** Pictures named in the body, by id. */
  pictures: Record<number, PictureView>;
  related: Summary[];
  readNext: Summary[];
};

/** What stands where an article was retracted. */
export type Tombstone = {
  headline: string;
  section: { id: number; name: string; slug: string };
  path: string;
  publishedAt: Date;
  retractedAt: Date;
  reason: string;
};

/** What an article's address answers. */
export type ArticleAnswer =
  | { kind: "article"; article: ArticlePage }
  | { kind: "retracted"; tombstone: Tombstone }
  | { kind: "moved"; path: string }
  | { kind: "missing" };

const pictureSelect = {
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

/** What a note reads of a correction, oldest first. */
export const correctionSelect = {
  orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
  select: {
    id: true,
    kind: true,
    note: true,
    publishedAt: true,
    before: { select: { number: true } },
    after: { select: { number: true } },
  },
} satisfies Prisma.Article$correctionsArgs;

const pageSelect = {
  ...summarySelect,
  status: true,
  retractedAt: true,
  liveVersion: {
    select: {
      ...summarySelect.liveVersion.select,
      number: true,
      dateline: true,
      body: true,
      leadCaption: true,
      searchTitle: true,
      searchDescription: true,
    },
  },
  topics: { select: { topic: { select: { id: true, name: true, slug: true } } } },
  corrections: correctionSelect,
  related: { orderBy: { position: "asc" }, select: { toId: true } },
} satisfies Prisma.ArticleSelect;

/** What `/section/slug` answers. */
export async function readArticle(sectionSlug: string, slug: string): Promise<ArticleAnswer> {
  const path = `/${sectionSlug}/${slug}`;
  uses(`address:${path}`);
  const row = await database().article.findFirst({
    where: { slug, section: { slug: sectionSlug } },
    select: pageSelect,
  });
  if (
    !row?.liveVersion ||
    !row.publishedAt ||
    (row.status !== "published" && row.status !== "retracted")
  ) {
    const moved = await movedTo(path);
    return moved ? { kind: "moved", path: moved } : { kind: "missing" };
  }
  uses(`article:${row.id}`);
  const { liveVersion } = row;
  if (row.status === "retracted") {
    const note = row.corrections.findLast(({ kind }) => kind === "retraction");
    return {
      kind: "retracted",
      tombstone: {
        headline: liveVersion.headline,
        section: row.section,
        path,
        publishedAt: row.publishedAt,
        retractedAt: row.retractedAt ?? row.publishedAt,
        reason: note?.note ?? "",
      },
    };
  }
  const summary = toSummary(row);
  if (!summary) return { kind: "missing" };
  freshUntil(nextBirthday(row.publishedAt));
  const parsed = body.parse(liveVersion.body);
  const [pictures, { related, readNext }] = await Promise.all([
    readPictures(pictureIds(parsed)),
    readFurther(
      row.id,
      row.section.id,
      row.related.map(({ toId }) => toId),
    ),
  ]);
  return {
    kind: "article",
    article: {
      ...summary,
      version: liveVersion.number,
      dateline: liveVersion.dateline,
      body: parsed,
      leadCaption: liveVersion.leadCaption ?? summary.picture?.caption ?? null,
      searchTitle: liveVersion.searchTitle,
      searchDescription: liveVersion.searchDescription,
      topics: row.topics.map(({ topic }) => topic),
      corrections: row.corrections.map(toCorrection),
      pictures,
      related,
      readNext,
    },
  };
}

/** When a story next turns a year older, which its page says. */
function nextBirthday(publishedAt: Date): Date {
  const age = Date.now() - publishedAt.getTime();
  return new Date(publishedAt.getTime() + (Math.floor(age / oldAfter) + 1) * oldAfter);
}

type CorrectionRow = {
  id: number;
  kind: string;
  note: string;
  publishedAt: Date;
  before: { number: number } | null;
  after: { number: number } | null;
};

/** A correction's row as readers see it. */
export function toCorrection(row: CorrectionRow): CorrectionView {
  const { before, after, kind, ...rest } = row;
  const known = (["correction", "clarification", "update", "retraction"] as const).find(
    (one) => one === kind,
  );
  return {
    ...rest,
    kind: known ?? "correction",
    before: before?.number ?? null,
    after: after?.number ?? null,
  };
}

/** Pictures by id. */
export async function readPictures(ids: readonly number[]): Promise<Record<number, PictureView>> {
  if (ids.length === 0) return {};
  const rows = await database().image.findMany({
    where: { id: { in: [...ids] } },
    select: pictureSelect,
  });
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

/** Pieces an editor tied to this one, and the newest of its section that are not among them. */
export async function readFurther(id: number, sectionId: number, tied: number[]) {
  const candidates = (await newestIds({ of: "section", id: sectionId }, tied.length + 5)).filter(
    (other) => other !== id && !tied.includes(other),
  );
  const next = candidates.slice(0, 4);
  const all = await summariesOf(database(), [...tied, ...next]);
  uses(...all.map((item): Tag => `article:${item.id}`));
  return {
    related: all.filter((item) => tied.includes(item.id)),
    readNext: all.filter((item) => next.includes(item.id)),
  };
}
