import { env } from "@/newsroom/env";

export const dynamic = "force-dynamic";

/** What crawlers are asked to leave alone, and where the sitemaps are. */
export function GET(): Response {
  const { siteUrl } = env();
  // Not search results: they say "noindex", which a crawler kept out would never read.
  const lines = [
    "User-agent: *",
    "Disallow: /admin",
    "Disallow: /api/",
    "",
    `Sitemap: ${siteUrl}/sitemap.xml`,
    `Sitemap: ${siteUrl}/news-sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
