/** Runs of text inside a block: measured as `inlineText` prints them, a line break counting as one character. Pure. */
import { type Inline, type Mark, textBlocks } from "../articles/body";
import type { StoryBlock } from "./story";

const lengthOf = (node: Inline): number => (node.type === "text" ? node.text.length : 1);

/** The part of some inline content between two places. */
export function sliceInline(content: readonly Inline[], from: number, to: number): Inline[] {
  let start = 0;
  return content.flatMap((node): Inline[] => {
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, lengthOf(node))];
    start += lengthOf(node);
    if (first >= last) return [];
    return [node.type === "text" ? { ...node, text: node.text.slice(first, last) } : node];
  });
}

/** Adds a mark to the text between two places. */
export function markInline(
  content: readonly Inline[],
  from: number,
  to: number,
  mark: Mark,
): Inline[] {
  const marked = sliceInline(content, from, to).map(
    (node): Inline =>
      node.type === "text" ? { ...node, marks: [...(node.marks ?? []), mark] } : node,
  );
  return [
    ...sliceInline(content, 0, from),
    ...marked,
    ...sliceInline(content, to, Number.POSITIVE_INFINITY),
  ];
}

/** Joins neighbours with the same marks, and takes the blanks off both ends. */
export function tidyInline(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of content) {
    const before = joined.at(-1);
    if (
      node.type === "text" &&
      before?.type === "text" &&
      JSON.stringify(node.marks ?? []) === JSON.stringify(before.marks ?? [])
    ) {
      joined[joined.length - 1] = { ...before, text: before.text + node.text };
    } else joined.push(node);
  }
  const blank = (node: Inline | undefined) =>
    node !== undefined && (node.type === "hardBreak" || node.text.trim() === "");
  while (blank(joined.at(-1))) joined.pop();
  while (blank(joined[0])) joined.shift();
  const trimmed = (at: number, pattern: RegExp) => {
    const node = joined.at(at);
    if (node?.type === "text")
      joined.splice(at, 1, { ...node, text: node.text.replace(pattern, "") });
  };
  trimmed(0, /^\s+/);
  trimmed(-1, /\s+$/);
  return joined;
}

/** The nodes of a block that directly hold words. They are the block's own: changing one changes the block. */
export function wordsOf(block: StoryBlock): { content?: Inline[] | undefined }[] {
  if (block.type === "picture") return [];
  return textBlocks({ type: "doc", content: [block] }) as { content?: Inline[] }[];
}
