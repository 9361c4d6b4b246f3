/** Stories in plain text, as newspapers send them: "Section /", headline, deck, byline, paragraphs, furniture. */
import { bylineNames } from "./byline";
import { type Chunk, chunksOf, endsSentence, withoutFurniture } from "./chunks";
import { dateLine, publicationDate } from "./publication-date";
import {
  type FileProblem,
  type PaperHabits,
  type Placed,
  type Story,
  type StoryBlock,
  Unusable,
} from "./story";
import { typeset } from "./typography";

/** No line that was wrapped to fit a screen or a wire is longer. */
const widestWrapped = 100;
const longestHeadline = 250;
const longestDeck = 250;

/**
 * Reads a story. What stands around it on a page is left out and said in its notes.
 * @throws Unusable without a headline or without text below it.
 */
export function parsePlainText(text: string, paper: PaperHabits): Story {
  const notes: string[] = [];
  const chunks = withoutFurniture(chunksOf(text), notes);
  const lines: Record<string, number> = {};
  const problems: FileProblem[] = [];
  const set = (words: string) => typeset(words, paper.language);
  /** The first chunk's first line, if it is what is looked for; it is then taken out. */
  const takeLine = <Found>(name: string, found: (line: string) => Found | null): Found | null => {
    const chunk = chunks[0];
    const result = chunk ? found(chunk.lines[0] ?? "") : null;
    if (!chunk || result === null) return null;
    lines[name] = chunk.line;
    if (chunk.lines.length > 1)
      chunks[0] = { line: chunk.line + 1, lines: chunk.lines.slice(1), rest: true };
    else chunks.shift();
    return result;
  };

  const section = takeLine("section", (line) => /^([^/]{1,60}?)\s*\/\s*$/.exec(line)?.[1] ?? null);
  const headline = takeLine("headline", (line) => (isHeadline(line) ? line : null));
  if (headline === null) {
    const line = chunks[0]?.line ?? null;
    throw new Unusable([{ line, message: "no headline: the text begins with a paragraph" }]);
  }
  let deck: string | null = null;
  let authors: string[] | null = null;
  let day: string | null = null;
  for (;;) {
    authors ??= takeLine("authors", bylineNames);
    day ??= takeLine("publishedAt", dateLine);
    if (deck !== null || chunks.length < 2) break;
    const [next] = chunks;
    // A first paragraph may be wrapped: its first line alone would look like a deck. So may a deck itself.
    if (next && !next.rest && !next.lines.some(isCredit)) {
      chunks[0] = { ...next, lines: [next.lines.join(" ")] };
    }
    deck = takeLine("deck", (line) => (isDeck(line) ? line : null));
    if (deck === null) break;
  }
  const blocks = chunks.flatMap((chunk) => blocksOf(chunk, set));
  if (blocks.length === 0) problems.push({ line: null, message: "no text below the headline" });
  const date = day === null ? null : publicationDate(day, paper.timeZone);
  if (date && "wrong" in date) {
    problems.push({ line: lines.publishedAt ?? null, message: `the date ${date.wrong}` });
  }
  if (problems.length > 0) throw new Unusable(problems);
  return {
    headline: set(headline),
    kicker: null,
    deck: deck === null ? null : set(deck),
    dateline: null,
    searchTitle: null,
    searchDescription: null,
    kind: "news",
    section: section === null ? null : set(section),
    authors: (authors ?? []).map(set),
    topics: [],
    slug: null,
    source: null,
    publishedAt: date && "at" in date ? date.at : null,
    lead: null,
    blocks,
    notes,
    lines,
  };
}

const isCredit = (line: string) => bylineNames(line) !== null || dateLine(line) !== null;

function isHeadline(line: string): boolean {
  if (line.length > longestHeadline) return false;
  // "No headline" looks like this: the first line is a paragraph.
  return !(line.length > 120 && endsSentence(line));
}

function isDeck(line: string): boolean {
  return line.length <= longestDeck && !/[.:…][”’"')\]]*$/.test(line);
}

const bullet = /^[•·*–-]\s+(?=\S)/;

function blocksOf({ line, lines }: Chunk, set: (words: string) => string): Placed[] {
  const paragraph = (words: string) => ({
    type: "paragraph" as const,
    content: [{ type: "text" as const, text: set(words) }],
  });
  if (lines.every((text) => bullet.test(text))) {
    const block: StoryBlock = {
      type: "bulletList",
      content: lines.map((text) => ({
        type: "listItem",
        content: [paragraph(text.replace(bullet, ""))],
      })),
    };
    return [{ line, block }];
  }
  if (lines.some((text) => text.length > widestWrapped)) {
    return lines.map((text, index) => ({ line: line + index, block: paragraph(text) }));
  }
  return [{ line, block: paragraph(lines.join(" ")) }];
}
