/** The picture that stands for a page where it is shared. */
import { cropPath, crops, type PictureView } from "../media/schema";
import { type ShareStyle, type ShareSubject, sharePath, shareSize } from "./address";

/** A picture by its whole address; pixels, and what it shows in words. */
export type SharePicture = { url: string; width: number; height: number; alt: string };

type Story = {
  publicId: string;
  headline: string;
  section: { name: string };
  picture: PictureView | null;
};

/** An article's own picture, cropped; or its headline, typeset. */
export function sharePictureOf(story: Story, style: ShareStyle, siteUrl: string): SharePicture {
  if (story.picture) {
    const { hash, alt } = story.picture;
    return { url: siteUrl + cropPath(hash, "share"), ...crops.share, alt };
  }
  const { publicId, headline } = story;
  const subject = { kind: "article", publicId, headline, section: story.section.name } as const;
  return setInType(subject, style, siteUrl);
}

/** A picture of type alone: for the paper, a section, or a story without a picture. */
export function setInType(subject: ShareSubject, style: ShareStyle, siteUrl: string): SharePicture {
  return { url: siteUrl + sharePath(subject, style), ...shareSize, alt: told(subject, style) };
}

function told(subject: ShareSubject, style: ShareStyle): string {
  switch (subject.kind) {
    case "article":
      return `${style.name}: ${subject.headline}`;
    case "section":
      return `${style.name}: ${subject.section}`;
    case "paper":
    case "logo":
      return style.name;
    default:
      return subject satisfies never;
  }
}
