/** The text of a Markdown story as blocks of a body. */
import type { BlockContent, DefinitionContent, List as MarkdownList, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import {
  type Inline,
  inlineText,
  type List,
  type ListItem,
  type Paragraph,
} from "../articles/body";
import { isCorrectionsLine } from "./furniture";
import { sliceInline, tidyInline } from "./inline";
import { type InlineReader, inlineReader } from "./markdown-inline";
import type { FileProblem, Placed, StoryBlock } from "./story";

/** The blocks of a text, its own headline if it had one, and what was left out. */
export type ReadBlocks = { headline: string | null; blocks: Placed[]; notes: string[] };

const lineOf = (node: RootContent) => node.position?.start.line ?? 1;

/**
 * Reads CommonMark. A heading of the first level is the headline where the front matter has none, and dropped where it
 * repeats it; deeper than the third become the third. Raw HTML is refused, except comments, which no reader would see,
 * and <br>. Code is refused as a block, since four blanks before a paragraph make one; within a line it stays as typed.
 */
export function readBlocks(
  text: string,
  headline: string | null,
  language: string,
  problems: FileProblem[],
): ReadBlocks {
  const tree = fromMarkdown(text);
  const reader = inlineReader(tree, language, problems);
  const read: ReadBlocks = { headline: null, blocks: [], notes: [] };
  for (const node of tree.children) {
    const line = lineOf(node);
    if (node.type === "definition") continue;
    if (node.type === "heading" && node.depth === 1) {
      const words = inlineText(reader.inline(node.children));
      const only = read.headline ?? headline;
      if (only === null && read.blocks.length === 0) read.headline = words;
      else if (only !== words) {
        problems.push({
          line,
          message: `a second headline (“# ${words}”); headings begin with ##`,
        });
      }
      continue;
    }
    for (const block of blockOf(node, reader, problems)) read.blocks.push({ line, block });
  }
  const last = read.blocks.at(-1);
  if (last?.block.type === "paragraph" && isCorrectionsLine(inlineText(last.block.content))) {
    read.blocks.pop();
    read.notes.push(`line ${last.line}: the paper prints its own corrections line`);
  }
  return read;
}

function blockOf(node: RootContent, reader: InlineReader, problems: FileProblem[]): StoryBlock[] {
  const refused = (message: string): StoryBlock[] => {
    problems.push({ line: lineOf(node), message });
    return [];
  };
  switch (node.type) {
    case "paragraph": {
      const pictures = reader.pictures(node);
      if (pictures) return pictures.map((picture) => ({ type: "picture", picture }));
      return paragraphs(reader.inline(node.children));
    }
    case "heading": {
      const content = reader.inline(node.children);
      const level = node.depth === 2 ? 2 : 3;
      return content.length > 0 ? [{ type: "heading", attrs: { level }, content }] : [];
    }
    case "blockquote":
      return blockQuote(node.children, reader, refused);
    case "list":
      return listOf(node, reader, problems);
    case "thematicBreak":
      return [{ type: "rule" }];
    case "html":
      return /^(?:<!--[\s\S]*?-->\s*)+$/.test(node.value.trim())
        ? []
        : refused("raw HTML is not taken in; write it in Markdown");
    case "code":
      return refused(
        "a code block, which stories do not have; if it is a paragraph, take the blanks from before it",
      );
    default:
      return refused(`${node.type} is not taken in`);
  }
}

const paragraphs = (content: Inline[]): Paragraph[] =>
  content.length > 0 ? [{ type: "paragraph", content }] : [];

function blockQuote(
  children: (BlockContent | DefinitionContent)[],
  reader: InlineReader,
  refused: (message: string) => StoryBlock[],
): StoryBlock[] {
  const content: Inline[][] = [];
  for (const child of children) {
    if (child.type !== "paragraph") return refused("a block quote may hold only paragraphs");
    content.push(reader.inline(child.children, { keepLines: true }));
  }
  // Who said it: a last line that begins with a dash, in a paragraph of its own or not.
  const last = content.pop() ?? [];
  const text = inlineText(last);
  const start = text.lastIndexOf("\n") + 1;
  const dash = /^[—–―][ \u00a0]*(?=\S)/.exec(text.slice(start))?.[0].length;
  const words = dash === undefined ? last : sliceInline(last, 0, start);
  const source = dash === undefined ? null : sliceInline(last, start + dash, text.length);
  const quoted = [...content, words].flatMap((lines) => paragraphs(tidyInline(unbroken(lines))));
  if (quoted.length === 0) return refused("a block quote without words");
  const href = source
    ?.flatMap((node) => (node.type === "text" ? (node.marks ?? []) : []))
    .find((mark) => mark.type === "link")?.attrs.href;
  return [
    {
      type: "blockQuote",
      ...(source && { attrs: { source: inlineText(source).trim(), ...(href && { href }) } }),
      content: quoted,
    },
  ];
}

/** Line ends that were kept to find the source become blanks, as in any paragraph. */
const unbroken = (content: readonly Inline[]): Inline[] =>
  content.map((node) =>
    node.type === "text" ? { ...node, text: node.text.replaceAll("\n", " ") } : node,
  );

function listOf(node: MarkdownList, reader: InlineReader, problems: FileProblem[]): List[] {
  const items = node.children.flatMap((item): ListItem[] => {
    const content = item.children.flatMap((child): (Paragraph | List)[] => {
      if (child.type === "paragraph") return paragraphs(reader.inline(child.children));
      if (child.type === "list") return listOf(child, reader, problems);
      const message = "an item of a list may hold only paragraphs and lists";
      problems.push({ line: lineOf(child), message });
      return [];
    });
    return content.length > 0 ? [{ type: "listItem", content }] : [];
  });
  if (items.length === 0) return [];
  if (!node.ordered) return [{ type: "bulletList", content: items }];
  const start = node.start ?? 1;
  return [{ type: "orderedList", ...(start !== 1 && { attrs: { start } }), content: items }];
}
