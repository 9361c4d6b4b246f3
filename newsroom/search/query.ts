/**
 * What a person typed, as words to look for. It is never handed on as typed: only words made of letters and digits
 * reach a database, so nothing in it can be taken for SQL, FTS5 or tsquery syntax.
 */
import { wordsOf } from "./words";

/** Words that must stand next to each other; with `prefix`, the last may go on ("elect" finds "election"). */
type Term = { words: string[]; prefix: boolean };

/** Every term must be found. Empty when nothing typed is a word. */
export type Query = readonly Term[];

/** What is read of what was typed, in characters and words: longer is pasted text, not a search. */
const longest = 400;
const mostWords = 24;
const shortestPrefix = 2;

const quoted = /["“”„‟«»「」『』]([^"“”„‟«»「」『』]*)["“”„‟«»「」『』]/g;

/** Reads a search. Words in quotation marks of any style are one phrase; an unclosed mark is ignored. */
export function parseQuery(typed: string): Query {
  const terms: Term[] = [];
  const text = typed.slice(0, longest);
  let room = mostWords;
  const add = (piece: string, isPhrase: boolean) => {
    // "win-win" and "中国" are several words of the index, found as they were typed: side by side.
    const words = wordsOf(piece)
      .map(({ word }) => word)
      .slice(0, room);
    if (words.length === 0) return;
    room -= words.length;
    terms.push({ words, prefix: !isPhrase && [...(words.at(-1) ?? "")].length >= shortestPrefix });
  };
  let end = 0;
  for (const match of text.matchAll(quoted)) {
    for (const piece of text.slice(end, match.index).split(/\s+/)) add(piece, false);
    add(match[1] ?? "", true);
    end = match.index + match[0].length;
  }
  for (const piece of text.slice(end).split(/\s+/)) add(piece, false);
  // Only the last word may be unfinished; those before it were meant as they stand.
  return distinct(
    terms.map((term, index) => ({ ...term, prefix: term.prefix && index === terms.length - 1 })),
  );
}

function distinct(terms: Term[]): Term[] {
  const key = ({ words, prefix }: Term) => `${words.join(" ")}${prefix ? "*" : ""}`;
  return [...new Map(terms.map((term) => [key(term), term])).values()];
}

/** The query in the language of SQLite's FTS5; `within` limits it to one column. */
export function toFts5(query: Query, within?: "headline"): string {
  const all = query
    .map(({ words, prefix }) => `"${words.join(" ")}"${prefix ? " *" : ""}`)
    .join(" AND ");
  return within ? `{${within}} : (${all})` : all;
}

const quotedWord = (word: string, label: string) => (label ? `'${word}':${label}` : `'${word}'`);

/** The query as PostgreSQL's tsquery; `weight` limits it to words of that weight (A: the headline). */
export function toTsquery(query: Query, weight: "A" | "" = ""): string {
  return query
    .map(({ words, prefix }) =>
      words
        .map((word, index) =>
          quotedWord(word, `${prefix && index === words.length - 1 ? "*" : ""}${weight}`),
        )
        .join(" <-> "),
    )
    .join(" & ");
}

/** The query's words as a tsquery any of which may match: what ts_rank weighs one by one. */
export function toTsqueryOfAny(query: Query): string {
  return query
    .flatMap(({ words, prefix }) =>
      words.map((word, index) => quotedWord(word, prefix && index === words.length - 1 ? "*" : "")),
    )
    .join(" | ");
}
