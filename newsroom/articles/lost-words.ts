/** How much of a text another one no longer says. */
import { textLines } from "./content-difference";
import type { Content } from "./schema";

const nobody = { authors: new Map(), topics: new Map(), pictures: new Map() };

/** The words of a content and how often each stands in it. A picture or an embed is a few words too. */
function wordsOf(content: Content): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of textLines(content, nobody)) {
    for (const word of line.split(/\s+/)) {
      if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Characters of the words of `from` that stand in none of the others, of so many altogether. */
export function lostWords(
  from: Content,
  ...others: readonly Content[]
): { lost: number; all: number } {
  const counts = wordsOf(from);
  const elsewhere = others.map(wordsOf);
  let lost = 0;
  let all = 0;
  for (const [word, count] of counts) {
    const kept = Math.max(0, ...elsewhere.map((one) => one.get(word) ?? 0));
    lost += Math.max(0, count - kept) * word.length;
    all += count * word.length;
  }
  return { lost, all };
}
