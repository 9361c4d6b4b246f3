/** Popular, as readers see it. */
import { type Summary, summarySelect, toSummary } from "../articles/summary";
import { database } from "../database";
import { freshUntil, type Tag, uses } from "../freshness";
import { readSecret } from "../secrets/read";
import { fewestArticles, isPrintable, staleAfter } from "./rules";
import { readToken } from "./token";

/** The most read articles, or the newest when too few reads were counted, or too long ago. */
export type Popular =
  | { kind: "popular"; items: Summary[]; rankedAt: Date }
  | { kind: "latest"; items: Summary[] };

/** What an article's page carries so that its reads are counted; null while no press has made the secret for it. */
export async function readTokenFor(publicId: string): Promise<string | null> {
  const secret = await readSecret("reads");
  return secret === null ? null : readToken(secret, publicId);
}

const shown = { status: "published", barred: false } as const;
const standing = { status: true, barred: true } as const;

/**
 * At most `take` articles: never `except` (the one being read), none retracted, none barred by an editor.
 */
export async function readPopular({
  except,
  take = 5,
  now = new Date(),
}: {
  except?: number;
  take?: number;
  now?: Date;
} = {}): Promise<Popular> {
  uses("popular");
  // Asked for through the article, a list that is still empty has SQLite look through every article there is.
  const rows = await database().rank.findMany({
    orderBy: { position: "asc" },
    select: { rankedAt: true, article: { select: { ...summarySelect, ...standing } } },
  });
  const ranked = rows
    .filter(({ article }) => article.status === shown.status && article.barred === shown.barred)
    .slice(0, Math.max(take + 1, fewestArticles));
  const [first] = ranked;
  if (!first || !isPrintable(ranked, now)) return readLatest(except, take);
  freshUntil(new Date(first.rankedAt.getTime() + staleAfter));
  const items = drawn(
    ranked.map(({ article }) => article),
    except,
    take,
  );
  return { kind: "popular", items, rankedAt: first.rankedAt };
}

async function readLatest(except: number | undefined, take: number): Promise<Popular> {
  uses("latest");
  const newest = await database().article.findMany({
    where: shown,
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: take + 1,
    select: summarySelect,
  });
  return { kind: "latest", items: drawn(newest, except, take) };
}

type Row = Parameters<typeof toSummary>[0];

function drawn(rows: readonly Row[], except: number | undefined, take: number): Summary[] {
  const items = rows
    .flatMap((row) => (row.id === except ? [] : (toSummary(row) ?? [])))
    .slice(0, take);
  uses(...items.map(({ id }): Tag => `article:${id}`));
  return items;
}
