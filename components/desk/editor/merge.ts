/** Two texts of one story, side by side, and the one made of both. */
import { diffArrays } from "diff";
import type { Block, Body } from "@/newsroom/articles/body";
import { plainText } from "@/newsroom/articles/body";

/** A stretch of blocks: the same in both texts, or different. */
export type Stretch = { same: Block[] } | { mine: Block[]; theirs: Block[] };

/** Which text to take for a stretch. */
export type Side = "mine" | "theirs" | "both";

/** The stretches of two bodies, in order. */
export function stretches(mine: Body, theirs: Body): Stretch[] {
  const found: Stretch[] = [];
  let removed: Block[] | null = null;
  const flush = (added: Block[]) => {
    const mine = removed ?? [];
    removed = null;
    // As many blocks in both: each was rewritten, and can be chosen by itself.
    if (mine.length === added.length) {
      found.push(
        ...mine.map((block, index) => ({ mine: [block], theirs: added.slice(index, index + 1) })),
      );
    } else found.push({ mine, theirs: added });
  };
  const parts = diffArrays(mine.content, theirs.content, {
    comparator: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  for (const part of parts) {
    if (part.removed) removed = part.value;
    else if (part.added) flush(part.value);
    else {
      flush([]);
      found.push({ same: part.value });
    }
  }
  flush([]);
  return found;
}

const wordsOf = (block: Block): string[] => asText([block]).split(/\s+/).filter(Boolean);

/** Whether all words of one text stand in another in their order: it was added to, and nothing else. */
function onlyGrew(before: readonly string[], after: readonly string[]): boolean {
  let next = 0;
  for (const word of after) if (word === before[next]) next += 1;
  return next === before.length;
}

/** Whether two texts are of one paragraph: half of the words of the older stand in the newer. */
function resembles(before: readonly string[], after: readonly string[]): boolean {
  const there = new Set(after);
  return before.filter((word) => there.has(word)).length * 2 >= before.length;
}

/** Whether blocks say nothing new in the place of what stood before: whatever they resemble stands in them. */
function onlyAdds(blocks: readonly Block[], gone: readonly Block[]): boolean {
  return blocks.every((block) => {
    const after = wordsOf(block);
    return gone
      .map(wordsOf)
      .every((before) => onlyGrew(before, after) || !resembles(before, after));
  });
}

/**
 * Who changed a stretch, seen from the text both started from: theirs when all of mine stood there before; both when
 * each only added to it.
 */
export function changedBy(stretch: Stretch, base: Body): Side {
  if ("same" in stretch) return "mine";
  const { mine, theirs } = stretch;
  const before = new Set(base.content.map((block) => JSON.stringify(block)));
  const stood = (blocks: Block[]) => blocks.every((block) => before.has(JSON.stringify(block)));
  if (stood(mine)) return stood(theirs) ? "mine" : "theirs";
  if (stood(theirs)) return "mine";
  const now = new Set([...mine, ...theirs].map((block) => JSON.stringify(block)));
  const gone = base.content.filter((block) => !now.has(JSON.stringify(block)));
  return onlyAdds(mine, gone) && onlyAdds(theirs, gone) ? "both" : "mine";
}

/** The body made of what was chosen for each stretch that differs, in their order. */
export function merged(all: readonly Stretch[], choices: readonly Side[]): Body {
  let next = 0;
  const content = all.flatMap((stretch) => {
    if ("same" in stretch) return stretch.same;
    const side = choices[next];
    next += 1;
    if (side === "both") return [...stretch.mine, ...stretch.theirs];
    return side === "theirs" ? stretch.theirs : stretch.mine;
  });
  return { type: "doc", content };
}

const others: Partial<Record<Block["type"], string>> = {
  figure: "[Picture]",
  embed: "[Embed]",
  rule: "[Rule]",
  pullQuote: "[Pull quote]",
};

/** Blocks as lines of text; what holds no words by what it is. */
export const asText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => others[block.type] ?? plainText({ type: "doc", content: [block] }))
    .join("\n\n");
