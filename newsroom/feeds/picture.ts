/** A story's lead picture as media RSS tells it (www.rssboard.org/media-rss), for RSS and Atom alike. */
import { feedPicture } from "./html";
import type { Story } from "./story";
import { add, type Element } from "./xml";

/** The namespace its elements need. */
export const mediaNamespace = "http://search.yahoo.com/mrss/";

/**
 * Adds the picture. Not as RSS's own enclosure: that must tell the file's length, and the sizes of a picture are made only
 * when somebody asks for them.
 */
export function addPicture(parent: Element, story: Story, siteUrl: string): void {
  if (!story.picture) return;
  const { path, width, height, type } = feedPicture(story.picture);
  const content = parent.ele("media:content", {
    url: siteUrl + path,
    type,
    medium: "image",
    width: String(width),
    height: String(height),
  });
  add(content, "media:description", story.leadCaption ?? story.picture.alt, { type: "plain" });
  add(content, "media:credit", story.picture.credit);
}
