/** Addresses as requests spell them, and which of them are whose. What stands where, newsroom/addresses.ts knows. */

/** Whose address a request line of the absolute form names (RFC 9112, 3.2.2): that counts, and not the Host header. */
export function hostOf(target: string | undefined): string | undefined {
  return target && !target.startsWith("/") && URL.canParse(target)
    ? new URL(target).host
    : undefined;
}

/** Path and query of a request line, whichever of HTTP's forms it has; undefined when it is none of them. */
export function addressOf(target: string | undefined): string | undefined {
  if (target?.startsWith("/")) return target;
  if (!target || !URL.canParse(target)) return undefined;
  const { pathname, search, protocol } = new URL(target);
  return protocol === "http:" || protocol === "https:" ? pathname + search : undefined;
}

const plainLetter = /^[\w.~-]$/;

/**
 * An address without its detours (RFC 3986, 6.2.2): escapes of plain letters, slashes too many, "." and "..". Next would
 * follow them, so what an address is for must be seen from this; otherwise a page has any number of addresses, and some
 * lead past the press. What cannot be read stays as it is.
 */
export function straight(address: string): string {
  const [typed = "", ...rest] = address.split("?");
  if (!/%|\/\.|[/\\]{2}|\\|.\/$/.test(typed)) return address;
  const read = typed
    .replace(/%[0-9a-f]{2}/gi, (coded) => {
      const letter = String.fromCharCode(Number.parseInt(coded.slice(1), 16));
      return plainLetter.test(letter) ? letter : coded;
    })
    .replace(/[/\\]+/g, "/");
  const resolved = /\/\.{1,2}(?:\/|$)/.test(read) ? new URL(read, "http://paper").pathname : read;
  return [resolved.replace(/\/+/g, "/").replace(/(?<=.)\/$/, ""), ...rest].join("?");
}

/** Whether an address is one of Next's own: its built files, and its tools while the code is worked on. */
export function isNexts(address: string): boolean {
  return /^\/(?:_next\/|__nextjs)/.test(address);
}

/** Whether a path belongs to the desk: screens with scripts, for staff. */
export function isDesk(path: string): boolean {
  return /^\/admin(?:\/|$)/.test(path);
}

/** Whether at a path a draft is previewed: printed as readers would get it, for one visitor, and never kept. */
export function isPreview(path: string): boolean {
  // In every spelling that Next would find it under: one that slipped through would be kept.
  return /^[/\\]+preview[/\\]/i.test(plain(path));
}

function plain(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path as logs may tell it: whoever reads a preview's link there could open it. */
export function pathInLogs(path: string): string {
  return isPreview(path) && !path.startsWith("/preview/story/") ? "/preview/…" : path;
}

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;

/** Whether a host is this machine. */
export const isLoopback = (host: string | undefined): boolean => loopback.test(host ?? "");

/** How many hosts a request names; it must name one (RFC 9112, 3.2). `raw`: names and values in turn, as Node has them. */
export function hostsIn(raw: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index];
    if (name?.length === 4 && name.toLowerCase() === "host") count += 1;
  }
  return count;
}

/**
 * Whether a request is for this paper. A paper on its own machine answers to any name; one with a public address to that
 * address, and to whoever asks from the same machine.
 */
export function isHome(host: string | undefined, siteUrl: string): boolean {
  const own = siteUrl.slice(siteUrl.indexOf("//") + 2);
  return (
    host === own ||
    isLoopback(own) ||
    isLoopback(host) ||
    (host !== undefined && usual(host, siteUrl) === own)
  );
}

/** A host as addresses have it: in small letters, without the port its scheme implies (RFC 3986, 6.2.3) or a dot at the end. */
function usual(host: string, siteUrl: string): string {
  const implied = siteUrl.startsWith("https:") ? ":443" : ":80";
  const small = host.toLowerCase();
  const bare = small.endsWith(implied) ? small.slice(0, -implied.length) : small;
  return bare.replace(/\.(?=:\d+$|$)/, "");
}
