import { formats, type PictureView, picturePath, widthsFor } from "@/newsroom/media/schema";

type Props = {
  picture: PictureView;
  /** How wide it is drawn, as in the `sizes` attribute. */
  sizes: string;
  /** Cropped to 3:2 around its focal point, as on every front and list; its own shape when left out. */
  cropped?: boolean;
  /** The largest thing on the page: loaded at once and first. */
  lead?: boolean;
  /** Beside a headline that says the same, a picture is silent. */
  decorative?: boolean;
};

const types = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;

/** The classes of site.css that keep a focal point in view; a style attribute would need a weaker security policy. */
function focus({ focusX, focusY }: PictureView): string {
  const step = (percent: number) => Math.round(percent / 10) * 10;
  return focusX === 50 && focusY === 50 ? "" : `fx-${step(focusX)} fy-${step(focusY)}`;
}

/** A picture in the sizes and formats it is kept in, its space reserved before it comes. */
export function Picture({
  picture,
  sizes,
  cropped = false,
  lead = false,
  decorative = false,
}: Props) {
  const widths = widthsFor(picture.width);
  const srcSet = (format: (typeof formats)[number]) =>
    widths.map((width) => `${picturePath(picture.hash, width, format)} ${width}w`).join(", ");
  const middle = widths[Math.floor((widths.length - 1) / 2)] ?? picture.width;
  const shape = cropped ? 3 / 2 : picture.width / picture.height;
  return (
    <picture>
      {formats.slice(0, -1).map((format) => (
        <source key={format} type={types[format]} srcSet={srcSet(format)} sizes={sizes} />
      ))}
      <img
        src={picturePath(picture.hash, middle, "jpg")}
        srcSet={srcSet("jpg")}
        sizes={sizes}
        width={1200}
        height={Math.round(1200 / shape)}
        alt={decorative ? "" : picture.alt}
        loading={lead ? "eager" : "lazy"}
        fetchPriority={lead ? "high" : undefined}
        decoding={lead ? "sync" : "async"}
        className={`h-auto w-full bg-tint object-cover ${cropped ? "aspect-[3/2]" : ""} ${focus(picture)}`}
      />
    </picture>
  );
}
