/** The part of a story that shows why it was found, in its own letters. */
import type { Query } from "./query";
import { type Word, wordsOf } from "./words";

/** A run of an excerpt; `marked` when it is what was looked for. */
export type ExcerptPart = { text: string; marked: boolean };

const wordsShown = 30;
/** Words before the first find, so that it does not stand without its sentence. */
const wordsBefore = 6;

/** Which term was found at each word; undefined where none was. */
function finds(words: readonly Word[], query: Query): (number | undefined)[] {
  const found: (number | undefined)[] = Array.from({ length: words.length });
  for (const [term, { words: wanted, prefix }] of query.entries()) {
    const matches = (start: number) =>
      wanted.every((one, offset) => {
        const word = words[start + offset]?.word;
        const unfinished = prefix && offset === wanted.length - 1;
        return unfinished ? word?.startsWith(one) : word === one;
      });
    for (let start = 0; start + wanted.length <= words.length; start += 1) {
      if (matches(start)) found.fill(term, start, start + wanted.length);
    }
  }
  return found;
}

/** Where the stretch begins that shows the most different terms, then the most finds, then comes first. */
function bestStart(found: readonly (number | undefined)[]): number {
  let best = { start: 0, terms: 0, finds: 0 };
  for (const [index, term] of found.entries()) {
    if (term === undefined || (index > 0 && found[index - 1] === term)) continue;
    const start = Math.max(0, Math.min(index - wordsBefore, found.length - wordsShown));
    const shown = found.slice(start, start + wordsShown).filter((one) => one !== undefined);
    const terms = new Set(shown).size;
    if (terms > best.terms || (terms === best.terms && shown.length > best.finds)) {
      best = { start, terms, finds: shown.length };
    }
  }
  return best.start;
}

const inOneLine = (text: string) => text.replace(/\s+/g, " ");

/**
 * About thirty words of a text, those looked for marked, with " … " where it was cut. Without a find, the beginning; for
 * an empty text, nothing.
 */
export function excerptOf(text: string, query: Query): ExcerptPart[] {
  const words = wordsOf(text);
  const found = finds(words, query);
  const start = bestStart(found);
  const end = Math.min(words.length, start + wordsShown);
  const first = start === 0 ? 0 : (words[start]?.start ?? 0);
  const last = end === words.length ? text.length : (words[end - 1]?.end ?? text.length);
  const parts: ExcerptPart[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    if (to > from) parts.push({ text: inOneLine(text.slice(from, to)), marked });
  };
  let at = first;
  for (let index = start; index < end; ) {
    const term = found[index];
    let next = index + 1;
    while (term !== undefined && next < end && found[next] === term) next += 1;
    if (term !== undefined) {
      const from = Math.max(at, words[index]?.start ?? at);
      const to = words[next - 1]?.end ?? from;
      add(at, from, false);
      add(from, to, true);
      at = Math.max(at, to);
    }
    index = next;
  }
  add(at, last, false);
  if (first > 0) parts.unshift({ text: "… ", marked: false });
  if (last < text.length) parts.push({ text: " …", marked: false });
  return joined(parts);
}

function joined(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const result: ExcerptPart[] = [];
  for (const part of parts) {
    const previous = result.at(-1);
    if (previous && previous.marked === part.marked) previous.text += part.text;
    else result.push({ ...part });
  }
  return result;
}

/** Whether a text has anything that was looked for. */
export function hasFind(text: string, query: Query): boolean {
  return finds(wordsOf(text), query).some((term) => term !== undefined);
}
