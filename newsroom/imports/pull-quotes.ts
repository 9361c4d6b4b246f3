/** Lifting words out of a text: the words are marked where they stand, the quote is set where it reads well. Pure. */
import { inlineText } from "../articles/body";
import type { WantedQuote } from "./front-matter";
import { markInline, wordsOf } from "./inline";
import type { FileProblem, Placed } from "./story";

// Marks and blanks of different make count as the same; each stays one character, so that places agree.
const comparable = (text: string) =>
  text
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[\u00a0\u202f\t]/g, " ");

type Found = { block: number; node: number; from: number; to: number };

function occurrences(blocks: readonly Placed[], words: string): Found[] {
  const wanted = comparable(words);
  return blocks.flatMap(({ block: given }, block) =>
    wordsOf(given).flatMap(({ content }, node) => {
      const text = comparable(inlineText(content));
      const found: Found[] = [];
      for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + 1)) {
        found.push({ block, node, from, to: from + wanted.length });
      }
      return found;
    }),
  );
}

/**
 * Marks the words of each quote as quotable and sets its pull quote among the blocks, which are changed.
 * Words that do not stand in one block exactly once, or overlap another quote's, are a problem; the quote is left out.
 */
export function liftQuotes(
  blocks: readonly Placed[],
  wanted: readonly WantedQuote[],
  problems: FileProblem[],
): Placed[] {
  const marked: Found[] = [];
  const quotes: { id: string; attribution: string | null; line: number; block: number }[] = [];
  for (const [index, { words, attribution, line }] of wanted.entries()) {
    const wrong = (message: string) => problems.push({ line, message: `pull quote: ${message}` });
    const [found, another] = occurrences(blocks, words);
    if (!found) {
      wrong("its words do not stand in one paragraph of the text as they are given");
      continue;
    }
    if (another) {
      const lines = [found, another].map(({ block }) => blocks[block]?.line).join(" and ");
      wrong(`its words stand in the text more than once (lines ${lines}); give more of them`);
      continue;
    }
    const overlaps = (other: Found) =>
      other.block === found.block &&
      other.node === found.node &&
      other.from < found.to &&
      found.from < other.to;
    if (marked.some(overlaps)) {
      wrong("its words overlap those of another pull quote");
      continue;
    }
    const block = blocks[found.block]?.block;
    const node = block && wordsOf(block)[found.node];
    if (!node) continue;
    const id = `q${index + 1}`;
    node.content = markInline(node.content ?? [], found.from, found.to, {
      type: "quotable",
      attrs: { id },
    });
    marked.push(found);
    quotes.push({ id, attribution, line, block: found.block });
  }
  const places = new Map<number, Placed>();
  for (const { id, attribution, line, block } of quotes.sort((a, b) => a.block - b.block)) {
    const place = placeFor(blocks, block, [...places.keys()]);
    if (place === null) {
      const message = "pull quote: the text is too short to set it apart from its words and others";
      problems.push({ line, message });
      continue;
    }
    places.set(place, {
      line,
      block: { type: "pullQuote", attrs: { quote: id, attribution } },
    });
  }
  return [...blocks, undefined].flatMap((placed, index) =>
    [places.get(index), placed].filter((entry) => entry !== undefined),
  );
}

// Where a quote reads best, as the block it stands before, counted from the block that holds its words: a paragraph
// ahead of them, then two; then a paragraph behind them, then two.
const liked = [-1, -2, 2, 3, -3, 4];

/**
 * Before which block a quote goes: never first or last, beside a heading, a picture, a rule, a block quote or another
 * pull quote, or between a list and the words that lead to it; if it can be, not beside its own words.
 */
function placeFor(
  blocks: readonly Placed[],
  words: number,
  taken: readonly number[],
): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let place = 1; place < blocks.length; place += 1) {
    if (taken.includes(place) || !standsWell(blocks, place)) continue;
    const rank = liked.indexOf(place - words);
    const far = 10 + Math.abs(place - words) + (place === words || place === words + 1 ? 100 : 0);
    const crowded = taken.map((other) => Math.max(0, 4 - Math.abs(other - place)) * 10);
    const cost = crowded.reduce((sum, each) => sum + each, rank >= 0 ? rank : far);
    if (cost < least) [best, least] = [place, cost];
  }
  return best;
}

function standsWell(blocks: readonly Placed[], place: number): boolean {
  const [before, after] = [blocks[place - 1]?.block, blocks[place]?.block];
  if (after?.type !== "paragraph") return false;
  if (before?.type === "bulletList" || before?.type === "orderedList") return true;
  return before?.type === "paragraph" && !/:\s*$/.test(inlineText(before.content));
}
