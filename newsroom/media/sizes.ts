/** The closed list of files a picture is offered as. Pure. */
import { type Crop, crops, type Format, formats, widthsFor } from "./schema";

/** One file of a picture: all of it at a width in pixels, or a fixed crop. */
export type Size = { width: number; format: Format } | { crop: Crop };

const isFormat = (word: string): word is Format => formats.some((format) => format === word);
const isCrop = (word: string): word is Crop => Object.hasOwn(crops, word);

/** What a file name of an address asks for ("640.avif", "16x9.jpg"); null when it is none of ours. */
export function sizeNamed(file: string): Size | null {
  const [, stem = "", format = ""] = /^([a-z0-9]{1,8})\.([a-z]{3,4})$/.exec(file) ?? [];
  if (isCrop(stem)) return format === "jpg" ? { crop: stem } : null;
  if (!isFormat(format) || !/^[1-9]\d*$/.test(stem)) return null;
  return { width: Number(stem), format };
}

/** Whether a picture is offered in this size: every crop, and the widths of `widthsFor`. */
export function isOffered(size: Size, original: { width: number }): boolean {
  return "crop" in size || widthsFor(original.width).includes(size.width);
}

/**
 * The part of a picture a crop shows: as large as fits, its middle as near the focal point as the edges allow.
 * All in pixels of the picture; the focal point in percent.
 */
export function cropRegion(
  picture: { width: number; height: number; focusX: number; focusY: number },
  crop: Crop,
): { left: number; top: number; width: number; height: number } {
  const wanted = crops[crop];
  const scale = Math.min(picture.width / wanted.width, picture.height / wanted.height);
  const width = Math.max(1, Math.round(wanted.width * scale));
  const height = Math.max(1, Math.round(wanted.height * scale));
  const edge = (focus: number, whole: number, part: number) =>
    Math.min(whole - part, Math.max(0, Math.round((whole * focus) / 100 - part / 2)));
  return {
    left: edge(picture.focusX, picture.width, width),
    top: edge(picture.focusY, picture.height, height),
    width,
    height,
  };
}

/** The widest size made before anybody asks: what phones and article columns load. */
const widestUsual = 1280;

/** Sizes made as soon as a picture comes in: the format nearly every browser takes. Others are made when asked for. */
export function usualSizes(original: { width: number }): Size[] {
  const offered = widthsFor(original.width);
  const usual = offered.filter((width) => width <= widestUsual);
  return (usual.length > 0 ? usual : offered).map((width) => ({ width, format: "avif" }));
}
