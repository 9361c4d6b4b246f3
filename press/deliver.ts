/** Delivering a printed answer: conditions, codings and headers (RFC 9110, RFC 9111). */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Encoding, encode, isCompressible, preferredEncoding } from "./encoding";
import type { Printing } from "./print";

/** Below this, in bytes, compressing costs more than it saves: it all fits one packet. */
const worthCompressing = 860;

const endings: Record<Encoding, string> = { br: "-br", gzip: "-gz", identity: "" };

const encoded = new WeakMap<Printing, Map<Encoding, Promise<Buffer>>>();

/** The bytes in a coding, made once for as long as the printing is kept. */
function bytesOf(page: Printing, encoding: Encoding): Promise<Buffer> {
  const made = encoded.get(page) ?? new Map<Encoding, Promise<Buffer>>();
  encoded.set(page, made);
  let bytes = made.get(encoding);
  if (!bytes) {
    bytes = encode(page.bytes, encoding);
    made.set(encoding, bytes);
  }
  return bytes;
}

/** Sends an answer to GET or HEAD. */
export async function deliver(
  request: IncomingMessage,
  response: ServerResponse,
  page: Printing,
): Promise<void> {
  const compressible =
    page.bytes.length >= worthCompressing && isCompressible(String(page.headers["content-type"]));
  const encoding = compressible
    ? preferredEncoding(String(request.headers["accept-encoding"] ?? ""))
    : "identity";
  response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  response.setHeader("Vary", "Accept-Encoding");
  if (page.status === 200) response.setHeader("ETag", `"${page.etag}${endings[encoding]}"`);
  if (page.status === 200 && matches(request.headers["if-none-match"], page.etag)) {
    response.removeHeader("Content-Type");
    response.writeHead(304).end();
    return;
  }
  const bytes = await bytesOf(page, encoding);
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", bytes.length);
  response.writeHead(page.status);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/**
 * Whether an If-None-Match header names this page: weakly (RFC 9110, 8.8.3.2), in whichever coding the client has it,
 * since a proxy that compresses or unpacks in between changes neither the words nor the tag.
 */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === "*") return true;
  return [...header.matchAll(/"([^"]*)"/g)].some(
    ([, tag = ""]) => tag.replace(/-(br|gz)$/, "") === etag,
  );
}
