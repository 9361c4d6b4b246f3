/** Content codings: which one a request prefers, and the bytes in it. */
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How bytes travel. */
export type Encoding = "br" | "gzip" | "identity";

/** What the press speaks, best first; of two a client wants equally, the better one is taken. */
const spoken = ["br", "gzip"] as const;

/** The coding an Accept-Encoding header prefers among ours (RFC 9110, 12.5.3). */
export function preferredEncoding(header: string | undefined): Encoding {
  const weights = new Map<string, number>();
  for (const part of (header ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    if (name) weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  let best: Encoding = "identity";
  // Unless a client weighs it, plain text is what is left when it wants no coding of ours.
  let most = weights.get("identity") ?? 0;
  for (const name of [...spoken].reverse()) {
    const weight = weightOf(name);
    if (weight > 0 && weight >= most) {
      best = name;
      most = weight;
    }
  }
  return best;
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
  if (encoding === "gzip") return zip(bytes, { level: 6 });
  return brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
