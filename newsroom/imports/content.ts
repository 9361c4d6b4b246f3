/** A story as the desk's own verbs take it, and their refusals in the words of its file. */
import type { Body } from "../articles/body";
import type { ContentInput } from "../articles/schema";
import type { PictureView } from "../media/schema";
import type { Refused } from "../refusal";
import { type Story, type StoryPicture, Unusable } from "./story";

/** What a story prints, its pictures entered. */
export function contentOf(
  story: Story,
  images: Map<StoryPicture, PictureView>,
): Omit<ContentInput, "authorIds" | "topicIds"> {
  const imageOf = (picture: StoryPicture) => {
    const image = images.get(picture);
    if (!image) throw new Error(`no picture ${picture.file}`);
    // The picture may have come in before with another caption; this story keeps its own.
    return { id: image.id, caption: picture.caption === image.caption ? null : picture.caption };
  };
  const lead = story.lead && imageOf(story.lead);
  const content = story.blocks.map(({ block }): Body["content"][number] => {
    if (block.type !== "picture") return block;
    const { id, caption } = imageOf(block.picture);
    return { type: "figure", attrs: { imageId: id, caption } };
  });
  const { kicker, headline, deck, dateline, searchTitle, searchDescription } = story;
  return {
    ...{ kicker, headline, deck, dateline, searchTitle, searchDescription },
    leadImageId: lead?.id ?? null,
    leadCaption: lead?.caption ?? null,
    body: { type: "doc", content },
  };
}

const keyOfField: Record<string, string> = {
  authorIds: "authors",
  leadCaption: "image",
  leadImageId: "image",
  scheduledFor: "publishedAt",
  sectionId: "section",
  topicIds: "topics",
};

/** A refusal in the words of the file: its keys and lines instead of the desk's fields. */
export function withLines({ problems }: Refused, story: Story): Unusable {
  return new Unusable(
    problems.map(({ field, message }) => {
      const [name = "", , index] = field.replace(/^content\./, "").split(".");
      const key = keyOfField[name] ?? name;
      const line = name === "body" ? story.blocks[Number(index)]?.line : story.lines[key];
      return { line: line ?? null, message: key ? `${key} ${message}` : message };
    }),
  );
}
