import { Picture } from "@/components/site/Picture";
import type { PictureView } from "@/newsroom/media/schema";

type Props = {
  picture: PictureView;
  caption: string | null;
  sizes: string;
  lead?: boolean;
};

/** A picture with its caption and credit. */
export function Figure({ picture, caption, sizes, lead = false }: Props) {
  return (
    <figure>
      <Picture picture={picture} sizes={sizes} lead={lead} />
      {(caption || picture.credit) && (
        <figcaption className="furniture mt-2 text-[0.8125rem] leading-5 text-muted">
          {caption}{" "}
          {picture.credit && <span className="inline-block text-[0.75rem]">{picture.credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
