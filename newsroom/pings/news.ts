/** Which addresses and feeds events concern. */
import { z } from "zod";
import { database } from "../database";
import { type FeedScope, feedPath } from "../feeds/address";
import type { ArticleEvent } from "./events";

/** Paths that changed, and paths of feeds with something new. Each once. */
export type News = { paths: string[]; feeds: string[] };

const ids = z.array(z.number().int());
const atOnce = 500;

/** What to tell of events. Articles readers never saw are left out. */
export async function newsOf(events: readonly ArticleEvent[]): Promise<News> {
  const articleIds = [...new Set(events.map(({ articleId }) => articleId))];
  const articles = await inParts(articleIds, (part) =>
    database().article.findMany({
      where: { id: { in: part }, publishedAt: { not: null } },
      select: {
        id: true,
        slug: true,
        section: { select: { slug: true, name: true } },
        liveVersion: { select: { authorIds: true, topicIds: true } },
      },
    }),
  );
  const seen = new Set(articles.map(({ id }) => id));
  const moved = events.flatMap(({ articleId, from, to }) =>
    seen.has(articleId) && from && to ? [from, to] : [],
  );
  const idsOf = (key: "authorIds" | "topicIds") =>
    articles.flatMap(({ liveVersion }) => ids.catch([]).parse(liveVersion?.[key] ?? []));
  // Of the version, since a retracted article stands in no list any more.
  const authors = await inParts([...new Set(idsOf("authorIds"))], (part) =>
    database().author.findMany({ where: { id: { in: part } } }),
  );
  const topics = await inParts([...new Set(idsOf("topicIds"))], (part) =>
    database().topic.findMany({ where: { id: { in: part } } }),
  );
  const scopes: FeedScope[] = [
    ...(articles.length > 0 ? [{ of: "paper" } as const] : []),
    ...articles.map(({ section }) => ({ of: "section", ...section }) as const),
    ...authors.map(({ slug, name }) => ({ of: "author", slug, name }) as const),
    ...topics.map(({ slug, name }) => ({ of: "topic", slug, name }) as const),
  ];
  return {
    paths: unique([...articles.map(({ slug, section }) => `/${section.slug}/${slug}`), ...moved]),
    feeds: unique(
      scopes.flatMap((scope) =>
        (["rss", "atom", "json"] as const).map((format) => feedPath(scope, format)),
      ),
    ),
  };
}

const unique = (texts: string[]): string[] => [...new Set(texts)];

async function inParts<Row>(
  all: readonly number[],
  read: (part: number[]) => Promise<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < all.length; start += atOnce) {
    rows.push(...(await read(all.slice(start, start + atOnce))));
  }
  return rows;
}
