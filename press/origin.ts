/** Where something that is sent comes from. */
import type { IncomingHttpHeaders } from "node:http";
import { isHome, isLoopback } from "./routes";

/**
 * Whether a page of the paper's own sent a request: `foreign` when a browser says that another site's did, which could do
 * so with the cookies of whoever looks at it; `unsaid` when it comes from no browser of these years.
 */
export function senderOf(
  headers: IncomingHttpHeaders,
  siteUrl: string,
): "own" | "foreign" | "unsaid" {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none" ? "own" : "foreign";
  if (origin === undefined) return "unsaid";
  if (origin === siteUrl) return "own";
  // A paper without HTTPS answers to names of its machine, too; so does any to whoever works on it.
  const isNear = siteUrl.startsWith("http:") || isLoopback(host);
  return isNear && isHome(host, siteUrl) && origin === `http://${host}` ? "own" : "foreign";
}
