/** Pictures as they come in: what they are, and the clean copy the paper keeps. */
import { createHash } from "node:crypto";
import sharp from "sharp";
import { refuse } from "../refusal";

/** The largest picture taken in, in bytes. */
export const mostBytes = 30 * 1024 * 1024;
/** The most pixels: a small file can unfold into more memory than a server has. */
export const mostPixels = 100_000_000;

/** A picture ready to be kept: upright, in sRGB, without metadata. `hash` names the bytes as they were given. */
export type Original = {
  hash: string;
  width: number;
  height: number;
  file: "original.jpg" | "original.png";
  bytes: Buffer;
};

/** The hash a picture is known by: the first 32 hexadecimal digits of the SHA-256 of its bytes. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 32);
}

// The first bytes of JPEG, PNG, GIF, WebP and AVIF: nothing else (SVG, PDF, TIFF) reaches a decoder at all.
const known =
  /^(?:\xff\xd8\xff|\x89PNG\r\n|GIF8[79]a|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(?:avif|avis|mif1|miaf))/;

/**
 * Reads a picture and makes the copy to keep: JPEG, or PNG where the picture is lossless or has transparent parts.
 * Of a moving picture the first frame is kept.
 * @throws Refused on `picture` when it is too large, of another kind, or cannot be read to its end.
 */
export async function readOriginal(bytes: Uint8Array): Promise<Original> {
  if (bytes.byteLength > mostBytes) refuse("picture", "is larger than 30 MB");
  if (!known.test(Buffer.from(bytes.subarray(0, 16)).toString("latin1"))) {
    refuse("picture", "is not a JPEG, PNG, WebP, AVIF or GIF picture");
  }
  try {
    const decoded = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" });
    const { format, hasAlpha } = await decoded.metadata();
    const lossless = hasAlpha || format === "png" || format === "gif";
    // sharp leaves out all metadata, camera positions among it, unless asked to keep it.
    const upright = decoded.autoOrient().toColourspace("srgb");
    const copy = lossless
      ? upright.png()
      : upright.jpeg({ quality: 92, chromaSubsampling: "4:4:4" });
    const { data, info } = await copy.toBuffer({ resolveWithObject: true });
    return {
      hash: hashOf(bytes),
      width: info.width,
      height: info.height,
      file: lossless ? "original.png" : "original.jpg",
      bytes: data,
    };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    if (reason.includes("pixel limit"))
      return refuse("picture", "has more than 100 million pixels");
    // What the decoder says of it names its own parts, and helps nobody at the desk.
    return refuse(
      "picture",
      "cannot be read as a picture: the file is damaged, or not what its name says",
    );
  }
}
