/** Pictures and their addresses. Safe in a browser. */

/** A picture as it is drawn. Width and height in pixels; the focal point in percent from the top left. */
export type PictureView = {
  id: number;
  hash: string;
  width: number;
  height: number;
  alt: string;
  caption: string | null;
  credit: string | null;
  licence: string | null;
  focusX: number;
  focusY: number;
};

/** Widths, in pixels, that a picture is offered in; never wider than the original. */
const widths = [320, 480, 640, 960, 1280, 1920] as const;

/** Formats a picture is offered in, best first. */
export const formats = ["avif", "webp", "jpg"] as const;
/** A format. */
export type Format = (typeof formats)[number];

/** Fixed crops in pixels: three ratios for search engines, one for shares (Open Graph). */
export const crops = {
  "16x9": { width: 1200, height: 675 },
  "4x3": { width: 1200, height: 900 },
  "1x1": { width: 1200, height: 1200 },
  share: { width: 1200, height: 630 },
} as const;
/** The name of a crop. */
export type Crop = keyof typeof crops;

/** Widths that exist for an original of this width: those narrower, or its own when it is smaller than all. */
export function widthsFor(original: number): number[] {
  const narrower = widths.filter((width) => width <= original);
  return narrower.length > 0 ? [...narrower] : [original];
}

/** The path of one size: "/media/HASH/640.avif". */
export function picturePath(hash: string, width: number, format: Format): string {
  return `/media/${hash}/${width}.${format}`;
}

/** The path of a crop, always JPEG: "/media/HASH/16x9.jpg". */
export function cropPath(hash: string, crop: Crop): string {
  return `/media/${hash}/${crop}.jpg`;
}
