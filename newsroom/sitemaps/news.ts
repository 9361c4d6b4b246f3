/** The news sitemap: what was first published in the last two days (Google's news sitemap protocol). */
import { database } from "../database";
import { env } from "../env";
import { freshUntil, uses } from "../freshness";
import { zoned } from "../language/dates";
import { readSettings } from "../settings/read";
import { document, element } from "./xml";

const twoDays = 48 * 3600 * 1000;
const mostArticles = 1000;

/** The sitemap, newest first. A correction or update does not make an article new again. */
export async function readNewsSitemap(now = new Date()): Promise<string> {
  uses("latest", "sections");
  const { name, language, timeZone } = await readSettings();
  const rows = await database().article.findMany({
    where: { status: "published", publishedAt: { gte: new Date(now.getTime() - twoDays) } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: mostArticles,
    select: {
      slug: true,
      publishedAt: true,
      section: { select: { slug: true } },
      liveVersion: { select: { headline: true } },
    },
  });
  const oldest = rows.at(-1)?.publishedAt;
  if (oldest) freshUntil(new Date(oldest.getTime() + twoDays));
  const publication = element("news:name", name) + element("news:language", newsLanguage(language));
  return document(
    "urlset",
    rows.flatMap(({ slug, section, publishedAt, liveVersion }) => {
      if (!publishedAt || !liveVersion) return [];
      return [
        `<url>${element("loc", `${env().siteUrl}/${section.slug}/${slug}`)}<news:news><news:publication>${publication}</news:publication>${element("news:publication_date", zoned(publishedAt, timeZone))}${element("news:title", liveVersion.headline)}</news:news></url>`,
      ];
    }),
    { withNews: true },
  );
}

/** ISO 639 without a country, except where the protocol wants Chinese told apart. */
function newsLanguage(language: string): string {
  const { language: tongue, script, region } = new Intl.Locale(language).maximize();
  if (tongue !== "zh") return tongue;
  return script === "Hant" || region === "TW" ? "zh-tw" : "zh-cn";
}
