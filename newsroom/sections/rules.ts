/** Pure decisions about sections. */

/** First steps of the paper's own addresses ("/search"), which no section may take. */
const reserved: readonly string[] = [
  "about",
  "admin",
  "api",
  "archive",
  "by",
  "corrections",
  "feed",
  "healthz",
  "media",
  "metrics",
  "popular",
  "preview",
  "readyz",
  "robots",
  "search",
  "setup",
  "share",
  "sitemap",
  "sitemaps",
  "static",
  "topics",
  "unavailable",
];

/** Whether a section's slug would hide one of the paper's own pages. */
export function isReservedSectionSlug(slug: string): boolean {
  return reserved.includes(slug);
}
