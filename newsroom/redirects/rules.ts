/** Pure decisions about redirects. */
import { policyNames, policyPath } from "../settings/policies";

/** Where redirects are not asked about, because something else answers: first steps of addresses. */
const answered: readonly string[] = [
  "_next",
  "about",
  "admin",
  "api",
  "archive",
  "corrections",
  "healthz",
  "media",
  "metrics",
  "preview",
  "readyz",
  "search",
  "share",
  "sitemaps",
  "static",
  "unavailable",
];

/** Files at the root and beside the lists, which the paper writes itself. */
const written =
  /^\/(?:(?:[^/]+\/){0,2}(?:feed\.xml|atom\.xml|feed\.json)|(?:news-)?sitemap\.xml|robots\.txt|indexnow\.txt|icon\.svg|favicon\.ico)$/;

/** The paper's pages that are no section, topic, author or article. */
const ownPages: readonly string[] = ["/", "/search", "/archive", "/corrections"];

/**
 * An address as the site knows it: the path alone, in lower case, without a slash at its end. The press tries every
 * address in lower case, so that "/About-Us" is found as "/about-us".
 * @returns null for what is no address of this site, or has a query where `search` may not stand.
 */
export function sitePath(
  typed: string,
  siteUrl: string,
  { search = false }: { search?: boolean } = {},
): string | null {
  const local = /^\/(?![/\\])/.test(typed);
  if ((!local && !/^https?:\/\//i.test(typed)) || typed.includes("\\")) return null;
  if (!URL.canParse(typed, siteUrl)) return null;
  const url = new URL(typed, siteUrl);
  // Whoever pastes an address copied with http where the paper has https means the same page.
  if (url.host !== new URL(siteUrl).host || url.username || url.password || url.hash) return null;
  if (url.search && !search) return null;
  try {
    decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  const path = url.pathname.replace(/\/{2,}/g, "/").replace(/(?<=.)\/$/, "");
  return path.toLowerCase() + url.search;
}

/** Whether an address can never redirect, because a part of the paper itself answers there. */
export function isAnswered(path: string): boolean {
  const [, first = "", ...more] = path.split("/");
  if (path === "/" || written.test(path)) return true;
  if (first !== "about") return answered.includes(first);
  // Old sites had pages under /about that this one has not.
  return more.length === 0 || policyNames.some((name) => policyPath(name) === path);
}

/** Whether an address is one of the paper's own pages, to which a redirect may lead. `path` may have a query. */
export function isOwnPage(path: string): boolean {
  const [pathname = ""] = path.split("?");
  return (
    ownPages.includes(pathname) ||
    policyNames.some((name) => policyPath(name) === pathname) ||
    /^\/archive\/\d{4}(?:\/\d{2}){0,2}$/.test(pathname) ||
    /^\/(?:feed\.xml|atom\.xml|feed\.json|sitemap\.xml|news-sitemap\.xml)$/.test(pathname)
  );
}
