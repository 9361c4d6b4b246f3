/** What a correction changed, word by word, in paragraphs a person can read. */
import { diffArrays, diffWordsWithSpace } from "diff";
import { inlineText, textBlocks } from "../articles/body";
import type { Wording } from "./read";

/** A run of words: standing in both texts, only before, or only after. */
export type Run = { change: "same" | "removed" | "added"; text: string };

/** A changed paragraph; `after` says how many unchanged ones were skipped since the one before. */
export type ChangedParagraph = { skipped: number; runs: Run[] };

function paragraphs(text: Wording): string[] {
  const lines = textBlocks(text.body).map((node) => inlineText(node.content));
  return [text.headline, text.deck ?? "", ...lines].filter((line) => line.trim() !== "");
}

/** Two texts word by word. */
export function runsBetween(before: string, after: string): Run[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    change: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

/** The paragraphs (headline and deck among them) that differ between two texts, in order. */
export function difference(before: Wording, after: Wording): ChangedParagraph[] {
  return differenceOfLines(paragraphs(before), paragraphs(after));
}

/** The lines that differ between two lists of them, in order. */
export function differenceOfLines(
  before: readonly string[],
  after: readonly string[],
): ChangedParagraph[] {
  const changed: ChangedParagraph[] = [];
  let skipped = 0;
  let removed: string[] = [];
  const flush = (added: string[]) => {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      changed.push({ skipped, runs: runsBetween(removed[index] ?? "", added[index] ?? "") });
      skipped = 0;
    }
    removed = [];
  };
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed = part.value;
    else if (part.added) flush(part.value);
    else {
      flush([]);
      skipped += part.value.length;
    }
  }
  flush([]);
  return changed;
}
