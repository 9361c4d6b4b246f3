/** Sitemaps: every public address of the paper, however many there are. */
import { setImmediate } from "node:timers/promises";
import { ownPages } from "../addresses";
import { readArchive } from "../articles/archive";
import { database } from "../database";
import { env } from "../env";
import { uses } from "../freshness";
import { readSections } from "../sections/read";
import { readSettings } from "../settings/read";
import { mostInFile, type SitemapName, sitemapPath } from "./address";
import { document, element } from "./xml";

// Files are cut by id and not by count, so that an article stays in its file for ever and a file costs the same whether
// it is the first or the hundredth.
const rangeOf = (number: number) => ({ gt: (number - 1) * mostInFile, lte: number * mostInFile });

/** The index: the sitemap that names the others. */
export async function readSitemapIndex(): Promise<string> {
  uses("latest", "sections");
  const [newest, pages] = await Promise.all([
    database().article.findFirst({
      where: { status: "published" },
      orderBy: { id: "desc" },
      select: { id: true },
    }),
    readPages(),
  ]);
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const used = await Promise.all(
    numbers(Math.ceil((newest?.id ?? 0) / mostInFile)).map(async (number) => {
      const some = await database().article.findFirst({
        where: { status: "published", id: rangeOf(number) },
        orderBy: { id: "desc" },
        select: { id: true },
      });
      return some ? [number] : [];
    }),
  );
  const names: SitemapName[] = [
    ...numbers(Math.ceil(pages.length / mostInFile)).map(
      (number) => ({ of: "pages", number }) as const,
    ),
    ...used.flat().map((number) => ({ of: "articles", number }) as const),
  ];
  return document(
    "sitemapindex",
    names.map((name) => `<sitemap>${element("loc", env().siteUrl + sitemapPath(name))}</sitemap>`),
  );
}

/** One of the files the index names; null when there is nothing in it. */
export async function readSitemap({ of, number }: SitemapName): Promise<string | null> {
  uses("latest", "sections");
  const urls = of === "articles" ? await articleUrls(number) : await pageUrls(number);
  return urls.length > 0 ? document("urlset", urls) : null;
}

type ArticleRow = { id: number; slug: string; section: string; savedAt: Date };

// A whole file at once would keep every reader waiting for a third of a second.
const atOnce = 5000;

async function articleUrls(number: number): Promise<string[]> {
  const { gt, lte } = rangeOf(number);
  const { siteUrl } = env();
  const urls: string[] = [];
  for (let last = gt; ; ) {
    const rows = await articleRows(last, lte);
    // The live version's date is when the words last changed, by a correction, an update or a mended typo.
    for (const { slug, section, savedAt } of rows) {
      const loc = element("loc", `${siteUrl}/${section}/${slug}`);
      urls.push(`<url>${loc}${element("lastmod", savedAt.toISOString())}</url>`);
    }
    const lastRow = rows.at(-1);
    if (!lastRow || rows.length < atOnce) return urls;
    last = lastRow.id;
    await setImmediate();
  }
}

/** One plain join: Prisma's own would carry thousands of ids back into the database. */
function articleRows(after: number, upTo: number): Promise<ArticleRow[]> {
  return database().$queryRaw<ArticleRow[]>`
    SELECT article."id", article."slug", section."slug" AS "section", version."savedAt"
    FROM "Article" article
      JOIN "Section" section ON section."id" = article."sectionId"
      JOIN "Version" version ON version."id" = article."liveVersionId"
    WHERE article."id" > ${after} AND article."id" <= ${upTo} AND article."status" = 'published'
    ORDER BY article."id" LIMIT ${atOnce}`;
}

async function pageUrls(number: number): Promise<string[]> {
  const pages = await readPages();
  const { siteUrl } = env();
  // When a list last changed would take a look at everything in it; a guess would be worse than nothing.
  return pages
    .slice((number - 1) * mostInFile, number * mostInFile)
    .map((path) => `<url>${element("loc", siteUrl + path)}</url>`);
}

/** Paths of everything public that is not an article. Topics and authors without a story are left out. */
async function readPages(): Promise<string[]> {
  const { timeZone } = await readSettings();
  const [sections, topics, authors, years] = await Promise.all([
    readSections(),
    database().topic.findMany({
      where: { articles: { some: {} } },
      orderBy: { id: "asc" },
      select: { slug: true },
    }),
    database().author.findMany({
      where: { articles: { some: {} } },
      orderBy: { id: "asc" },
      select: { slug: true },
    }),
    readArchive(timeZone),
  ]);
  return [
    ...ownPages,
    ...sections.map(({ slug }) => `/${slug}`),
    ...topics.map(({ slug }) => `/topics/${slug}`),
    ...authors.map(({ slug }) => `/by/${slug}`),
    // A year's own address leads to its place in the archive.
    ...years.flatMap(({ year, months }) =>
      months.map((month) => `/archive/${year}/${String(month).padStart(2, "0")}`),
    ),
  ];
}
