/** Popular, as readers see it. */
import { database, type Prisma } from "../database";
import { freshUntil, type Tag, uses } from "../freshness";
import { readSecret } from "../secrets/read";
import { isPrintable, staleAfter } from "./rules";
import { readToken } from "./token";

/** An article of the list: all of it that is drawn. `path` starts with "/". */
export type PopularItem = { id: number; path: string; headline: string };

/** The most read articles, or the newest when too few reads were counted, or too long ago. */
export type Popular =
  | { kind: "popular"; items: PopularItem[]; rankedAt: Date }
  | { kind: "latest"; items: PopularItem[] };

/** What an article's page carries so that its reads are counted; null while no press has made the secret for it. */
export async function readTokenFor(publicId: string): Promise<string | null> {
  const secret = await readSecret("reads");
  return secret === null ? null : readToken(secret, publicId);
}

const shown = { status: "published", barred: false } as const;

const itemSelect = {
  id: true,
  slug: true,
  section: { select: { slug: true } },
  liveVersion: { select: { headline: true } },
} as const satisfies Prisma.ArticleSelect;

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
  const rows = await database().rank.findMany({
    orderBy: { position: "asc" },
    select: { articleId: true, rankedAt: true },
  });
  if (!isPrintable(rows, now)) return readLatest(except, take);
  const articles = await database().article.findMany({
    where: { id: { in: rows.map(({ articleId }) => articleId) }, ...shown },
    select: itemSelect,
  });
  const byId = new Map(articles.map((article) => [article.id, article]));
  const ranked = rows.flatMap(({ articleId, rankedAt }) => {
    const article = byId.get(articleId);
    return article ? [{ article, rankedAt }] : [];
  });
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
    select: itemSelect,
  });
  return { kind: "latest", items: drawn(newest, except, take) };
}

type Row = Prisma.ArticleGetPayload<{ select: typeof itemSelect }>;

function drawn(rows: readonly Row[], except: number | undefined, take: number): PopularItem[] {
  const items = rows
    .flatMap(({ id, slug, section, liveVersion }) =>
      liveVersion && id !== except
        ? [{ id, path: `/${section.slug}/${slug}`, headline: liveVersion.headline }]
        : [],
    )
    .slice(0, take);
  uses(...items.map(({ id }): Tag => `article:${id}`));
  return items;
}
