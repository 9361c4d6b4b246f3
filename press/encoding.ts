/** Content codings: which one a request prefers, and the bytes in it. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How bytes travel. */
export type Encoding = "br" | "gzip" | "identity";

/** The codings a sheet may be in, best first; of two a client wants equally, the better one is taken. */
const spoken: readonly Encoding[] = ["br", "gzip"];

// Browsers send one of a handful of headers; whoever sends others gets them read anew each time.
const read = new Map<string, readonly Encoding[]>();
const mostRead = 100;

/** The best coding of those at hand for an Accept-Encoding header (RFC 9110, 12.5.3). */
export function preferredEncoding(
  header: string | undefined,
  atHand: readonly Encoding[] = spoken,
): Encoding {
  if (!header) return "identity";
  let wanted = read.get(header);
  if (!wanted) {
    wanted = wantedEncodings(header);
    if (read.size < mostRead) read.set(header, wanted);
  }
  return wanted.find((coding) => coding === "identity" || atHand.includes(coding)) ?? "identity";
}

/** Our codings in the order a header prefers them; what it refuses is left out. */
function wantedEncodings(header: string): readonly Encoding[] {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    if (name) weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  // Unless a client weighs it, plain text is what is left when it wants no coding of ours.
  const weightOf = (name: Encoding) =>
    weights.get(name) ?? (name === "identity" ? 0 : (weights.get("*") ?? 0));
  const codings: Encoding[] = [...spoken, "identity"];
  return codings
    .filter((name) => name === "identity" || weightOf(name) > 0)
    .sort((one, other) => weightOf(other) - weightOf(one));
}

/** Whether bytes of this type get smaller by compressing. Pictures and fonts are compressed already. */
export function isCompressible(contentType: string): boolean {
  return /^(text\/|application\/(json|javascript|xml|manifest\+json)|[^;]*\+(json|xml)|image\/svg)/i.test(
    contentType,
  );
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Compresses off the main thread. */
export async function encode(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "identity") return bytes;
  if (encoding === "gzip") return zip(bytes, { level: 9 });
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
