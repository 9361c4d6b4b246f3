/** Pure decisions about redirects. */
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
