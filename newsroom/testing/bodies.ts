/** Bodies for tests, in few words. */
import type { Block, Body, Inline, List, Paragraph } from "../articles/body";
import { type Content, content } from "../articles/schema";

const inline = (content: readonly (string | Inline)[]): Inline[] =>
  content.map((node) => (typeof node === "string" ? { type: "text", text: node } : node));

/** A paragraph of plain text and of marked runs: `paragraph("It was ", quotable("q", "a win"), ".")`. */
export const paragraph = (...content: (string | Inline)[]): Paragraph => ({
  type: "paragraph",
  content: inline(content),
});

/** Words a pull quote may lift. */
export const quotable = (id: string, text: string): Inline => ({
  type: "text",
  text,
  marks: [{ type: "quotable", attrs: { id } }],
});

/** Linked words. */
export const link = (href: string, text: string): Inline => ({
  type: "text",
  text,
  marks: [{ type: "link", attrs: { href } }],
});

/** Bold or italic words. */
export const set = (type: "bold" | "italic", text: string): Inline => ({
  type: "text",
  text,
  marks: [{ type }],
});

/** A heading within the text. */
export const heading = (text: string, level: 2 | 3 = 2): Block => ({
  type: "heading",
  attrs: { level },
  content: inline([text]),
});

/** A pull quote of the words marked with this id. */
export const pullQuote = (quote: string, attribution: string | null = null): Block => ({
  type: "pullQuote",
  attrs: { quote, attribution },
});

/** A picture in the text. */
export const figure = (imageId: number, caption: string | null = null): Block => ({
  type: "figure",
  attrs: { imageId, caption },
});

/** Somebody's words at length. */
export const blockQuote = (text: string, source: string | null = null): Block => ({
  type: "blockQuote",
  attrs: { source },
  content: [paragraph(text)],
});

/** A bulleted list. */
export const bullets = (...items: string[]): List => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
});

/** A body of these blocks; a string is a paragraph. */
export const bodyOf = (...blocks: (string | Block)[]): Body => ({
  type: "doc",
  content: blocks.map((block) => (typeof block === "string" ? paragraph(block) : block)),
});

/** What an editor wrote who gave a story nothing but a headline and this body. */
export const contentOf = (headline: string, ...blocks: (string | Block)[]): Content =>
  content.parse({ headline, body: bodyOf(...blocks) });
