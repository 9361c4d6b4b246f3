/** Nodes that stand for something and hold no words: exactly those of newsroom/articles/body.ts. */
import { Node, nodeInputRule } from "@tiptap/core";
import { quoteId } from "@/newsroom/articles/body";
import { isRowId } from "@/newsroom/row-id";
import { recogniseEmbed } from "./embed-address";

const block = { group: "block", atom: true, draggable: true, selectable: true } as const;
const held = (fallback: unknown = null) => ({ default: fallback, rendered: false });
const given = (element: HTMLElement, name: string, most: number) =>
  element.getAttribute(name)?.slice(0, most) || null;

/** A picture of the library. */
export const Figure = Node.create({
  name: "figure",
  ...block,
  addAttributes: () => ({ imageId: held(), caption: held() }),
  parseHTML: () => [
    {
      tag: "figure[data-image-id]",
      getAttrs: (element) => {
        const imageId = Number(element.getAttribute("data-image-id"));
        return isRowId(imageId) && { imageId, caption: given(element, "data-caption", 1000) };
      },
    },
  ],
  renderHTML: ({ node }) => [
    "figure",
    { "data-image-id": node.attrs.imageId, "data-caption": node.attrs.caption },
  ],
});

/** Words of the story lifted for display. */
export const PullQuote = Node.create({
  name: "pullQuote",
  ...block,
  addAttributes: () => ({ quote: held(), attribution: held() }),
  parseHTML: () => [
    {
      tag: "aside[data-quote]",
      getAttrs: (element) => {
        const quote = element.getAttribute("data-quote");
        return (
          quoteId.safeParse(quote).success && {
            quote,
            attribution: given(element, "data-attribution", 500),
          }
        );
      },
    },
  ],
  renderHTML: ({ node }) => [
    "aside",
    { "data-quote": node.attrs.quote, "data-attribution": node.attrs.attribution },
  ],
});

/** Something kept elsewhere. */
export const Embed = Node.create({
  name: "embed",
  ...block,
  addAttributes: () => ({ provider: held(), url: held(), title: held("") }),
  parseHTML: () => [
    {
      tag: "div[data-embed]",
      getAttrs: (element) => {
        const found = recogniseEmbed(element.getAttribute("data-embed") ?? "");
        return found !== null && { ...found, title: given(element, "data-title", 500) ?? "" };
      },
    },
  ],
  renderHTML: ({ node }) => [
    "div",
    { "data-embed": node.attrs.url, "data-title": node.attrs.title },
  ],
});

/** A line between two parts. */
export const Rule = Node.create({
  name: "rule",
  ...block,
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: () => ["hr"],
  addInputRules() {
    return [nodeInputRule({ find: /^(?:---|—-|\*\*\*\s)$/, type: this.type })];
  },
});
