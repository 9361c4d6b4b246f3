import { formats, type PictureView, picturePath, widthsFor } from "@/newsroom/media/schema";

type Props = {
  picture: PictureView;
  /** How wide it is drawn, as in the `sizes` attribute. */
  sizes: string;
  /** width / height it is cropped to, around its focal point; its own when left out. */
  ratio?: number;
  /** The largest thing on the page: loaded at once and first. */
  lead?: boolean;
  /** Beside a headline that says the same, a picture is silent. */
  decorative?: boolean;
};

const types = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" } as const;

/** A picture in the sizes and formats it is kept in, its space reserved before it comes. */
export function Picture({ picture, sizes, ratio, lead = false, decorative = false }: Props) {
  const widths = widthsFor(picture.width);
  const srcSet = (format: (typeof formats)[number]) =>
    widths.map((width) => `${picturePath(picture.hash, width, format)} ${width}w`).join(", ");
  const middle = widths[Math.floor((widths.length - 1) / 2)] ?? picture.width;
  const shape = ratio ?? picture.width / picture.height;
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
        className="h-auto w-full bg-tint object-cover"
        style={{
          aspectRatio: ratio ? String(ratio) : undefined,
          objectPosition:
            picture.focusX === 50 && picture.focusY === 50
              ? undefined
              : `${picture.focusX}% ${picture.focusY}%`,
        }}
      />
    </picture>
  );
}
