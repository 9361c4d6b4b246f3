/** Delivering a sheet: conditions, codings and headers (RFC 9110, RFC 9111). */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Encoding, preferredEncoding } from "./encoding";
import type { HeaderList } from "./security";
import type { Sheet } from "./sheet";

/**
 * For browsers: ask each time, which a 304 answers. For a CDN in front: ten seconds, longer while it fetches the next
 * one or while this server cannot answer; it may be told sooner by tag.
 */
const caching = "public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400";

const endings: Record<Encoding, string> = { br: "-br", gzip: "-gz", identity: "" };

/** A sheet's headers in one coding: for the whole page, and for a client that has it already. */
type Ready = { whole: string[]; unchanged: string[] };
const made = new WeakMap<Sheet, Map<Encoding, Ready>>();

function headersOf(sheet: Sheet, encoding: Encoding, length: number, fixed: HeaderList): Ready {
  const known = made.get(sheet) ?? new Map<Encoding, Ready>();
  made.set(sheet, known);
  const before = known.get(encoding);
  if (before) return before;
  const shared = ["Vary", "Accept-Encoding", ...fixed];
  if (sheet.headers["cache-control"] === undefined) shared.push("Cache-Control", caching);
  if (sheet.status === 200) shared.push("ETag", `"${sheet.etag}${endings[encoding]}"`);
  const tags = [...sheet.tags].map(inHeader);
  if (tags.length > 0) shared.push("Surrogate-Key", tags.join(" "), "Cache-Tag", tags.join(","));
  const type: string[] = [];
  for (const [name, value] of Object.entries(sheet.headers)) {
    for (const one of [value].flat()) (name === "content-type" ? type : shared).push(name, one);
  }
  const coding = encoding === "identity" ? [] : ["Content-Encoding", encoding];
  const whole = [...shared, ...type, ...coding, "Content-Length", String(length)];
  const ready = { whole, unchanged: shared };
  known.set(encoding, ready);
  return ready;
}

/** A tag as a header may hold it: what somebody asked for stands in it, in whichever letters. */
function inHeader(tag: string): string {
  return tag.replace(/[^\w:/.~-]/gu, (letter) =>
    [...Buffer.from(letter)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""),
  );
}

/** Sends a sheet in answer to GET or HEAD, at once unless it must be unpacked first. */
export function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  sheet: Sheet,
  fixed: HeaderList,
): void | Promise<void> {
  const encoding = preferredEncoding(request.headers["accept-encoding"], sheet.codings());
  const bytes = sheet.bytes(encoding);
  if (bytes) return send(request, response, sheet, encoding, bytes, fixed);
  return sheet.unpacked().then((plain) => send(request, response, sheet, encoding, plain, fixed));
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  sheet: Sheet,
  encoding: Encoding,
  bytes: Buffer,
  fixed: HeaderList,
): void {
  const { whole, unchanged } = headersOf(sheet, encoding, bytes.length, fixed);
  const condition = request.headers["if-none-match"];
  if (condition !== undefined && sheet.status === 200 && matches(condition, sheet.etag)) {
    response.writeHead(304, unchanged).end();
    return;
  }
  response.writeHead(sheet.status, whole);
  if (request.method === "HEAD") response.end();
  else response.end(bytes);
}

/**
 * Whether an If-None-Match header names this page: weakly (RFC 9110, 8.8.3.2), in whichever coding the client has it,
 * since a proxy that compresses or unpacks in between changes neither the words nor the tag.
 */
function matches(header: string, etag: string): boolean {
  if (header.trim() === "*") return true;
  return [...header.matchAll(/"([^"]*)"/g)].some(
    ([, tag = ""]) => tag.replace(/-(br|gz)$/, "") === etag,
  );
}
