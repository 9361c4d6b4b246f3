/** The corrections log, and what a correction changed. */
import { type Body, body } from "../articles/body";
import { fromCursor, toCursor } from "../articles/cursor";
import { type CorrectionView, toCorrection } from "../articles/read";
import { database } from "../database";
import { type Tag, uses } from "../freshness";
import { isRowId } from "../row-id";

/** An entry of the log. `path` leads to the article, also when it was retracted. */
export type LogEntry = CorrectionView & {
  article: { headline: string; path: string; section: string };
};

const entrySelect = {
  id: true,
  kind: true,
  note: true,
  publishedAt: true,
  before: { select: { number: true } },
  after: { select: { number: true } },
  article: {
    select: {
      id: true,
      slug: true,
      section: { select: { slug: true, name: true } },
      liveVersion: { select: { headline: true } },
    },
  },
} as const;

type Row = Parameters<typeof toCorrection>[0] & {
  article: {
    id: number;
    slug: string;
    section: { slug: string; name: string };
    liveVersion: { headline: string } | null;
  };
};

function toEntry({ article, ...row }: Row): LogEntry {
  uses(`article:${article.id}`);
  return {
    ...toCorrection(row),
    article: {
      headline: article.liveVersion?.headline ?? "",
      path: `/${article.section.slug}/${article.slug}`,
      section: article.section.name,
    },
  };
}

/** The log, newest first, by cursor. */
export async function readCorrections({
  before,
  take = 30,
}: {
  before?: string;
  take?: number;
} = {}): Promise<{ entries: LogEntry[]; older: string | null; paged: boolean }> {
  uses("corrections", "sections");
  const place = fromCursor(before);
  const at = place && new Date(place.at);
  const rows = await database().correction.findMany({
    where: at
      ? {
          publishedAt: { lte: at },
          OR: [{ publishedAt: { lt: at } }, { publishedAt: at, id: { lt: place.id } }],
        }
      : {},
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: take + 1,
    select: entrySelect,
  });
  const shown = rows.slice(0, take);
  const last = shown.at(-1);
  return {
    entries: shown.map(toEntry),
    older:
      last && rows.length > take ? toCursor({ at: last.publishedAt.getTime(), id: last.id }) : null,
    paged: place !== null,
  };
}

/** The words of a version that a reader can compare. */
export type Wording = { headline: string; deck: string | null; body: Body };

/** A correction with the text before and after it; null texts where it has none (a retraction has no after). */
export type ComparedCorrection = LogEntry & {
  textBefore: Wording | null;
  textAfter: Wording | null;
};

const wording = { headline: true, deck: true, body: true } as const;

/** One correction by id, or null. */
export async function readCorrection(id: number): Promise<ComparedCorrection | null> {
  uses("corrections", "sections");
  if (!isRowId(id)) return null;
  const row = await database().correction.findUnique({
    where: { id },
    select: {
      ...entrySelect,
      before: { select: { number: true, ...wording } },
      after: { select: { number: true, ...wording } },
      article: { select: { ...entrySelect.article.select, status: true } },
    },
  });
  if (!row) return null;
  uses(`article:${row.article.id}` satisfies Tag);
  // A retracted text is not republished by way of its history.
  const shown = row.article.status === "published";
  const parsed = (version: typeof row.before) =>
    version && shown
      ? { headline: version.headline, deck: version.deck, body: body.parse(version.body) }
      : null;
  return { ...toEntry(row), textBefore: parsed(row.before), textAfter: parsed(row.after) };
}
