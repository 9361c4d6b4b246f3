/** The body of an article: ProseMirror JSON, one zod schema at the door. Safe in a browser. */
import { z } from "zod";

// U+0000 cannot be stored by PostgreSQL, and the other control characters not be printed in XML 1.0.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Text without control characters. */
export const printable = z
  .string()
  .refine((text) => !unprintable.test(text), "contains characters that cannot be printed");

/** An address a reader may follow: http, https, mailto, or a path on this site. */
export const linkAddress = printable
  .max(2000)
  .refine(
    (href) =>
      /^(?:https?:\/\/[^\s/?#]+\S*|mailto:\S+@\S+|\/(?!\/)\S*|#\S+)$/i.test(href) &&
      !href.includes("\\"),
    "is not a web address, a mail address or a path on this site",
  );

const quoteId = z.string().regex(/^[A-Za-z0-9_-]{1,32}$/);

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: linkAddress }) }),
  /** Words a pull quote may lift; the mark is what makes the quote verbatim by construction. */
  z.strictObject({ type: z.literal("quotable"), attrs: z.strictObject({ id: quoteId }) }),
]);
/** A mark on a run of text. */
export type Mark = z.infer<typeof mark>;

const text = z.strictObject({
  type: z.literal("text"),
  text: printable.min(1),
  marks: z.array(mark).optional(),
});
const hardBreak = z.strictObject({ type: z.literal("hardBreak") });
const inline = z.discriminatedUnion("type", [text, hardBreak]);
/** A run of text, or a line break. */
export type Inline = z.infer<typeof inline>;

const paragraph = z.strictObject({
  type: z.literal("paragraph"),
  content: z.array(inline).optional(),
});
/** A paragraph. */
export type Paragraph = z.infer<typeof paragraph>;

const heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: z.array(inline).optional(),
});

/** An item of a list: paragraphs, and lists within. */
export type ListItem = { type: "listItem"; content: (Paragraph | List)[] };
/** A bulleted or numbered list. */
export type List =
  | { type: "bulletList"; content: ListItem[] }
  | { type: "orderedList"; attrs?: { start: number }; content: ListItem[] };

const listItem: z.ZodType<ListItem> = z.strictObject({
  type: z.literal("listItem"),
  content: z.array(z.lazy(() => z.union([paragraph, list]))).min(1),
});
const list: z.ZodType<List> = z.union([
  z.strictObject({ type: z.literal("bulletList"), content: z.array(listItem).min(1) }),
  z.strictObject({
    type: z.literal("orderedList"),
    attrs: z.strictObject({ start: z.number().int() }).optional(),
    content: z.array(listItem).min(1),
  }),
]);

const short = printable.max(500);
const blockQuote = z.strictObject({
  type: z.literal("blockQuote"),
  attrs: z
    .strictObject({ source: short.nullable(), href: linkAddress.nullable().optional() })
    .optional(),
  content: z.array(paragraph).min(1),
});
const figure = z.strictObject({
  type: z.literal("figure"),
  attrs: z.strictObject({
    imageId: z.number().int().positive(),
    /** Instead of the picture's own caption. */
    caption: printable.max(1000).nullable().optional(),
  }),
});
const pullQuote = z.strictObject({
  type: z.literal("pullQuote"),
  attrs: z.strictObject({ quote: quoteId, attribution: short.nullable() }),
});
/** Where click-to-load embeds may come from. */
export const embedProviders = [
  "youtube",
  "vimeo",
  "soundcloud",
  "datawrapper",
  "flourish",
] as const;
const embed = z.strictObject({
  type: z.literal("embed"),
  attrs: z.strictObject({
    provider: z.enum(embedProviders),
    url: z.url({ protocol: /^https$/ }).max(1000),
    title: short,
  }),
});
const rule = z.strictObject({ type: z.literal("rule") });

const block = z.union([
  z.discriminatedUnion("type", [paragraph, heading, blockQuote, figure, pullQuote, embed, rule]),
  list,
]);
/** One typed piece of a body. */
export type Block = z.infer<typeof block>;

/** A body: a document of blocks. */
export const body = z.strictObject({ type: z.literal("doc"), content: z.array(block) });
/** A parsed body. */
export type Body = z.infer<typeof body>;

/** A body with nothing in it. */
export const emptyBody: Body = { type: "doc", content: [] };

/** The text of some inline content; a line break becomes a newline. */
export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === "text" ? node.text : "\n")).join("");
}

function listParagraphs(node: List): Paragraph[] {
  return node.content.flatMap((item) =>
    item.content.flatMap((child) => (child.type === "paragraph" ? [child] : listParagraphs(child))),
  );
}

/** Every node that directly holds words, in reading order. */
export function textBlocks(parsed: Body): { content?: readonly Inline[] | undefined }[] {
  return parsed.content.flatMap((node): { content?: readonly Inline[] | undefined }[] => {
    switch (node.type) {
      case "paragraph":
      case "heading":
        return [node];
      case "blockQuote":
        return node.content;
      case "bulletList":
      case "orderedList":
        return listParagraphs(node);
      case "figure":
      case "pullQuote":
      case "embed":
      case "rule":
        return [];
      default:
        return node satisfies never;
    }
  });
}

/** The body's words, one line per paragraph; pull quotes are left out, since they only repeat. */
export function plainText(parsed: Body): string {
  return textBlocks(parsed)
    .map((node) => inlineText(node.content))
    .filter((line) => line.trim() !== "")
    .join("\n");
}

/** How many words the body has, by the language-neutral rules of Unicode word segmentation. */
export function countWords(parsed: Body): number {
  const words = new Intl.Segmenter(undefined, { granularity: "word" }).segment(plainText(parsed));
  let count = 0;
  for (const { isWordLike } of words) if (isWordLike) count += 1;
  return count;
}

/** Ids of the pictures in the body. */
export function pictureIds(parsed: Body): number[] {
  return parsed.content.flatMap((node) => (node.type === "figure" ? [node.attrs.imageId] : []));
}
