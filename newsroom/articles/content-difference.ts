/** What differs between two contents of an article, field by field, in words a person can read. */
import { type ChangedParagraph, differenceOfLines } from "../corrections/difference";
import { type Block, type Inline, inlineText, textBlocks } from "./body";
import { quotedWords } from "./pull-quote";
import type { Content } from "./schema";

/** What a content only knows by id. */
export type Names = {
  authors: ReadonlyMap<number, string>;
  topics: ReadonlyMap<number, string>;
  pictures: ReadonlyMap<number, string>;
};

/** A field that differs; `field` is its name in the editor. */
export type FieldDifference = { field: string; label: string; paragraphs: ChangedParagraph[] };

const labels = {
  headline: "Headline",
  kicker: "Kicker",
  deck: "Deck",
  authorIds: "Byline",
  dateline: "Dateline",
  leadImageId: "Lead picture",
  leadCaption: "Caption of the lead picture",
  body: "Body",
  pullQuotes: "Pull quotes",
  links: "Links",
  topicIds: "Topics",
  searchTitle: "Search title",
  searchDescription: "Search description",
} as const;
type Field = keyof typeof labels;

const named = (names: ReadonlyMap<number, string>, ids: readonly number[]) =>
  ids.map((id) => names.get(id) ?? `no. ${id}`);

function linesOf(content: Content, names: Names): Record<Field, string[]> {
  const { body, authorIds, topicIds, leadImageId } = content;
  const line = (text: string | null) => (text ? [text] : []);
  return {
    headline: line(content.headline),
    kicker: line(content.kicker),
    deck: line(content.deck),
    authorIds: line(named(names.authors, authorIds).join(", ")),
    dateline: line(content.dateline),
    leadImageId: leadImageId === null ? [] : named(names.pictures, [leadImageId]),
    leadCaption: line(content.leadCaption),
    body: body.content.flatMap((block) => blockLines(block, names)),
    pullQuotes: quoteLines(content),
    links: textBlocks(body).flatMap((block) => linkLines(block.content)),
    topicIds: line(named(names.topics, topicIds).join(", ")),
    searchTitle: line(content.searchTitle),
    searchDescription: line(content.searchDescription),
  };
}

function blockLines(block: Block, names: Names): string[] {
  const text = () =>
    textBlocks({ type: "doc", content: [block] })
      .map((node) => inlineText(node.content))
      .filter((words) => words.trim() !== "");
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "bulletList":
    case "orderedList":
      return text();
    case "blockQuote":
      return [...text(), ...(block.attrs?.source ? [`— ${block.attrs.source}`] : [])];
    case "figure": {
      const { imageId, caption } = block.attrs;
      return [`[Picture: ${named(names.pictures, [imageId])}]`, ...(caption ? [caption] : [])];
    }
    case "embed":
      return [`[Embed: ${block.attrs.title}, ${block.attrs.url}]`];
    case "rule":
    case "pullQuote":
      return [];
    default:
      return block satisfies never;
  }
}

function quoteLines({ body }: Content): string[] {
  const words = quotedWords(body);
  return body.content.flatMap((block) => {
    if (block.type !== "pullQuote") return [];
    const { quote, attribution } = block.attrs;
    return [`“${words.get(quote) ?? ""}”${attribution ? ` — ${attribution}` : ""}`];
  });
}

function linkLines(content: readonly Inline[] | undefined): string[] {
  return (content ?? []).flatMap((node) =>
    (node.marks ?? []).flatMap((mark) =>
      mark.type === "link" && node.type === "text" ? [`${node.text} → ${mark.attrs.href}`] : [],
    ),
  );
}

/** The fields in which two contents differ, in the order of the page. Marks and levels alone show in none. */
export function contentDifference(
  before: Content,
  after: Content,
  names: Names,
): FieldDifference[] {
  const [one, other] = [linesOf(before, names), linesOf(after, names)];
  // The keys of a literal typed by them.
  const fields = Object.keys(labels) as Field[];
  return fields.flatMap((field) => {
    const paragraphs = differenceOfLines(one[field], other[field]);
    return paragraphs.length > 0 ? [{ field, label: labels[field], paragraphs }] : [];
  });
}

/** Every line of words a content has, in the order of the page; what only repeats or leads elsewhere is left out. */
export function textLines(content: Content, names: Names): string[] {
  const {
    links: _,
    pullQuotes: __,
    topicIds: ___,
    leadImageId: ____,
    ...fields
  } = linesOf(content, names);
  return Object.values(fields).flat();
}
