/** Which requests are for a page the press prints, and which are Next's own business. */

/** Addresses that answer each visitor differently, or that Next serves as they are: staff, machines, tools, pictures. */
const passing =
  /^\/(?:_next\/|__nextjs|(?:admin|api)(?:[/?]|$)|media\/[0-9a-f]{32}\/[^/?]+(?:\?|$))/;

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

/** Whether a request goes to Next untouched. */
export function isPassing(address: string): boolean {
  return passing.test(address);
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

/**
 * Whether a request is for this paper. A paper on its own machine answers to any name; one with a public address to that
 * address, and to whoever asks from the same machine.
 */
export function isHome(host: string | undefined, siteUrl: string): boolean {
  const own = siteUrl.slice(siteUrl.indexOf("//") + 2);
  return (
    host === own ||
    loopback.test(own) ||
    loopback.test(host ?? "") ||
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
