import { type PictureView, picturePath, widthsFor } from "@/newsroom/media/schema";

/** A small picture, all of it, in a frame of three to two. Its words stand beside it. */
export function Thumbnail({ picture }: { picture: PictureView }) {
  const widths = widthsFor(picture.width).slice(0, 2);
  const srcSet = widths
    .map((width) => `${picturePath(picture.hash, width, "avif")} ${width}w`)
    .join(", ");
  return (
    <picture className="block aspect-[3/2] bg-tint">
      <source type="image/avif" srcSet={srcSet} sizes="12rem" />
      <img
        src={picturePath(picture.hash, widths[0] ?? picture.width, "jpg")}
        alt=""
        width={240}
        height={160}
        loading="lazy"
        decoding="async"
        className="h-full w-full object-contain"
      />
    </picture>
  );
}
