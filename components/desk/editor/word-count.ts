/** Counting words again and again: a paragraph nobody touched is the same object, and keeps its count. */
import type { Node } from "@tiptap/pm/model";
import { countWords } from "@/newsroom/articles/body";

const counts = new WeakMap<Node, number>();

function countIn(block: Node): number {
  const known = counts.get(block);
  if (known !== undefined) return known;
  const text = block.textBetween(0, block.content.size, "\n", "\n");
  const content = text === "" ? [] : [{ type: "text" as const, text }];
  const count = countWords({ type: "doc", content: [{ type: "paragraph", content }] });
  counts.set(block, count);
  return count;
}

/** The words of a text, as `countWords` counts those of a body. */
export function wordsIn(doc: Node): number {
  let all = 0;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    all += countIn(node);
    return false;
  });
  return all;
}
