/** Which requests are for a page the press prints, and which are Next's own business. */

/** First steps of addresses that answer each visitor differently, or that Next serves as they are. */
const passing: ReadonlySet<string> = new Set(["_next", "admin", "api", "media"]);

/** Path and query of a request line, whichever of HTTP's forms it has; undefined when it is none of them. */
export function addressOf(target: string | undefined): string | undefined {
  if (target?.startsWith("/")) return target;
  if (!target || !URL.canParse(target)) return undefined;
  const { pathname, search, protocol } = new URL(target);
  return protocol === "http:" || protocol === "https:" ? pathname + search : undefined;
}

/** Whether a request goes to Next untouched. */
export function isPassing(address: string): boolean {
  const first = address.slice(1).split(/[/?]/, 1)[0] ?? "";
  return passing.has(first) || first.startsWith("__nextjs");
}

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;

/**
 * Whether a request is for this paper. A paper on its own machine answers to any name; one with a public address to that
 * address, and to whoever asks from the same machine.
 */
export function isHome(host: string | undefined, siteUrl: string): boolean {
  const own = siteUrl.slice(siteUrl.indexOf("//") + 2);
  return (
    host === own || loopback.test(own) || loopback.test(host ?? "") || host?.toLowerCase() === own
  );
}
