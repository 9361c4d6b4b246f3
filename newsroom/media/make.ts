/** Making the sizes of a picture, each once, and keeping them on disk. */
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { originalOf, pictureFolder, stands, writeWhole } from "./folder";
import { mostPixels } from "./original";
import { crops, type Format } from "./schema";
import { cropRegion, type Size } from "./sizes";
import { turns } from "./turns";

// Each size is made once and kept on disk; decoded pixels kept for a next time would be memory that nobody asks for again.
sharp.cache(false);

/** What making a size needs to know of a picture. */
export type Source = {
  hash: string;
  width: number;
  height: number;
  focusX: number;
  focusY: number;
};

/** The name of a size on disk. A crop's carries its focal point: when an editor moves that, another file is meant. */
export function diskName(size: Size, { focusX, focusY }: { focusX: number; focusY: number }) {
  return "crop" in size
    ? `${size.crop}-${focusX}-${focusY}.jpg`
    : `${size.width}.${size.format satisfies Format}`;
}

function encoded(image: Sharp, format: Format): Sharp {
  switch (format) {
    // Effort 4, sharp's default, takes six to ten times as long for a decibel or two at the same size.
    case "avif":
      return image.avif({ quality: 52, effort: 2 });
    case "webp":
      return image.webp({ quality: 76, effort: 2 });
    case "jpg":
      return image.flatten({ background: "#ffffff" }).jpeg({ quality: 80, mozjpeg: true });
    default:
      return format satisfies never;
  }
}

async function make(original: string, source: Source, size: Size, file: string): Promise<void> {
  const image = sharp(original, { limitInputPixels: mostPixels });
  const drawn =
    "crop" in size
      ? encoded(
          image.extract(cropRegion(source, size.crop)).resize({ ...crops[size.crop], fit: "fill" }),
          "jpg",
        )
      : encoded(image.resize({ width: size.width }), size.format);
  await writeWhole(file, await drawn.toBuffer());
}

// Encoding AVIF fills a core; more than two at once would leave none for pages.
const inTurn = turns(2);

const underWay = new Map<string, Promise<string | null>>();

/**
 * The path of a size, made first if it is not there yet; those who ask meanwhile wait for the same making.
 * @returns null when the original's file is missing.
 */
export function sizeOnDisk(source: Source, size: Size): Promise<string | null> {
  const file = join(pictureFolder(source.hash), diskName(size, source));
  const running = underWay.get(file);
  if (running) return running;
  const making = (async () => {
    if (await stands(file)) return file;
    const original = await originalOf(source.hash);
    if (!original) return null;
    await inTurn(() => make(original, source, size, file));
    return file;
  })().finally(() => underWay.delete(file));
  underWay.set(file, making);
  return making;
}
