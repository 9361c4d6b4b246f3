/** The body of an article: ProseMirror JSON, one zod schema at the door. Safe in a browser. */
// As a namespace, so that a browser gets only the parts that are used: a fifth of the whole.
import * as z from "zod";
import { rowId } from "../row-id";

// U+0000 and halves of surrogate pairs cannot be stored by PostgreSQL, and the other control characters not be printed in
// XML 1.0.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

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
      !href.includes("\\") &&
      URL.canParse(href, "https://paper.invalid"),
    "is not a web address, a mail address or a path on this site",
  );

/** What a quotable mark and its pull quote share. */
export const quoteId = z.string().regex(/^[A-Za-z0-9_-]{1,32}$/);

const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: linkAddress }) }),
  /** Words a pull quote may lift; the mark is what makes the quote verbatim by construction. */
  z.strictObject({ type: z.literal("quotable"), attrs: z.strictObject({ id: quoteId }) }),
]);
/** A mark on a run of text. */
export type Mark = z.infer<typeof mark>;
const marks = z
  .array(mark)
  .refine(
    (all) => new Set(all.map(({ type }) => type)).size === all.length,
    "has the same mark twice",
  );

const text = z.strictObject({
  type: z.literal("text"),
  text: printable.min(1),
  marks: marks.optional(),
});
/** ProseMirror marks everything in a selection, a line break too. */
const hardBreak = z.strictObject({ type: z.literal("hardBreak"), marks: marks.optional() });
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

const listItems = z.lazy(() => z.array(listItem).min(1));
const bulletList = z.strictObject({ type: z.literal("bulletList"), content: listItems });
const orderedList = z.strictObject({
  type: z.literal("orderedList"),
  attrs: z.strictObject({ start: z.number().int() }).optional(),
  content: listItems,
});
// By type, not by trial: a union would read what is within twice at each level.
const listItem: z.ZodType<ListItem> = z.strictObject({
  type: z.literal("listItem"),
  content: z.array(z.discriminatedUnion("type", [paragraph, bulletList, orderedList])).min(1),
});

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
    imageId: rowId,
    /** Instead of the picture's own caption. */
    caption: printable.max(1000).nullable().optional(),
  }),
});
const pullQuote = z.strictObject({
  type: z.literal("pullQuote"),
  attrs: z.strictObject({ quote: quoteId, attribution: short.nullable() }),
});
/** Hosts of each provider, their subdomains included. */
export const embedHosts = {
  youtube: ["youtube.com", "youtube-nocookie.com", "youtu.be"],
  vimeo: ["vimeo.com"],
  soundcloud: ["soundcloud.com"],
  datawrapper: ["datawrapper.de", "datawrapper.dwcdn.net"],
  flourish: ["flourish.studio", "flo.uri.sh"],
} as const;
/** Where click-to-load embeds may come from. */
const embedProviders = ["youtube", "vimeo", "soundcloud", "datawrapper", "flourish"] as const;
const embed = z.strictObject({
  type: z.literal("embed"),
  attrs: z
    .strictObject({
      provider: z.enum(embedProviders),
      url: z.url({ protocol: /^https$/ }).max(1000),
      title: short,
    })
    // A reader is told whose page will open.
    .refine(
      ({ provider, url }) => {
        if (!URL.canParse(url)) return false;
        const { hostname } = new URL(url);
        return embedHosts[provider].some(
          (host) => hostname === host || hostname.endsWith(`.${host}`),
        );
      },
      { path: ["url"], error: "is not an address of this provider" },
    ),
});
const rule = z.strictObject({ type: z.literal("rule") });

const block = z.discriminatedUnion("type", [
  paragraph,
  heading,
  blockQuote,
  figure,
  pullQuote,
  embed,
  rule,
  bulletList,
  orderedList,
]);
/** One typed piece of a body. */
export type Block = z.infer<typeof block>;

/** Levels of lists within lists: more than any text needs, and far fewer than drawing them could stand. */
export const deepestList = 8;

/** Whether what is within lies no deeper than lists may. By levels, not by recursion, which a deep enough text would break. */
function isShallow(given: unknown): boolean {
  // A list's items and what is in them are two levels of their own.
  let level = [given];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestList * 2 + 1) return false;
    level = level.flatMap((node): unknown[] =>
      typeof node === "object" && node !== null && "content" in node && Array.isArray(node.content)
        ? node.content
        : [],
    );
  }
  return true;
}

const shallowBlock = z
  .custom<z.input<typeof block>>(
    isShallow,
    `has lists within lists more than ${deepestList} levels deep; move some of them out (Shift and Tab)`,
  )
  .pipe(block);

/** A body: a document of blocks. */
export const body = z.strictObject({ type: z.literal("doc"), content: z.array(shallowBlock) });
/** A parsed body. */
export type Body = z.infer<typeof body>;

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
  const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
  let count = 0;
  // In pieces that end before a space, because a segmenter's time grows with the square of a text's length.
  for (const [piece] of plainText(parsed).matchAll(/.{1,500}(?=\s|$)|.{1,500}/gs)) {
    for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike) count += 1;
  }
  return count;
}

/** Ids of the pictures in the body. */
export function pictureIds(parsed: Body): number[] {
  return parsed.content.flatMap((node) => (node.type === "figure" ? [node.attrs.imageId] : []));
}
