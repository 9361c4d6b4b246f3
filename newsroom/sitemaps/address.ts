/** Where sitemaps are. */

/** How many addresses a sitemap may hold (www.sitemaps.org/protocol.html). */
export const mostInFile = 50_000;

/** A sitemap: articles by id, or everything else; `number` counts from 1. */
export type SitemapName = { of: "articles" | "pages"; number: number };

/** "/sitemaps/articles-1.xml". */
export const sitemapPath = ({ of, number }: SitemapName): string => `/sitemaps/${of}-${number}.xml`;

// Ids are 32-bit integers on PostgreSQL; a file beyond them has nothing in it.
const last = Math.floor((2 ** 31 - 1) / mostInFile);

/** Reads a file name; null when it names none. */
export function sitemapNamed(file: string): SitemapName | null {
  const [, of, number] = /^(articles|pages)-([1-9]\d{0,4})\.xml$/.exec(file) ?? [];
  if ((of !== "articles" && of !== "pages") || Number(number) > last) return null;
  return { of, number: Number(number) };
}
