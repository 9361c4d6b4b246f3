/** Words as the index knows them. Both databases are given words ready-made, so that both find the same. */
import { folded } from "./fold";

/** A folded word, and where it stood in the text: [start, end) in UTF-16 units. */
export type Word = { word: string; start: number; end: number };

// Scripts that put no spaces between words: each character is a word, and what a person types is found as a phrase.
const unspaced =
  "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]";
const runs = new RegExp(`${unspaced}|(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}\\u00ad])+`, "gu");

// PostgreSQL's longest lexeme is 2,046 bytes; a longer "word" is no word, but must not keep a story from print.
const longestWord = 100;

/** The words of a text, in order. Everything but letters and digits parts words: "win-win" is two. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const run of text.matchAll(runs)) {
    const place = { start: run.index, end: run.index + run[0].length };
    // Folding may take a character apart into several words ("½" is "1⁄2") or leave none (a lone accent).
    for (const [part] of folded(run[0]).matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      words.push({ word: [...part].slice(0, longestWord).join(""), ...place });
    }
  }
  return words;
}
