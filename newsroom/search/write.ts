/** Keeping the full-text index in step with what is published; inside the transaction that publishes. */
import { type Body, plainText } from "../articles/body";
import { dialect, type Transaction } from "../database";
import { wordsOf } from "./words";

/** What of an article is searched. */
type Searched = { kicker: string | null; headline: string; deck: string | null; body: Body };

// In characters: a book's chapter. PostgreSQL holds one megabyte of words for an article, and refuses more.
const mostIndexed = 250_000;

/** Puts an article into the index, or replaces what it held of it. */
export async function indexArticle(tx: Transaction, id: number, content: Searched): Promise<void> {
  const words = (text: string) => wordsOf(text.slice(0, mostIndexed)).map(({ word }) => word);
  const headline = words(content.headline);
  const deck = words([content.kicker, content.deck].filter(Boolean).join("\n"));
  const text = words(plainText(content.body));
  await unindexArticle(tx, id);
  if (dialect() === "sqlite") {
    const [first, second, third] = [headline, deck, text].map((field) => field.join(" "));
    await tx.$executeRaw`INSERT INTO "ArticleSearch" (rowid, headline, deck, body) VALUES (${id}, ${first}, ${second}, ${third})`;
    return;
  }
  const vector = tsvector([
    { weight: "A", words: headline },
    { weight: "B", words: deck },
    { weight: "D", words: text },
  ]);
  await tx.$executeRaw`INSERT INTO "ArticleSearch" ("articleId", "words") VALUES (${id}, CAST(${vector} AS TSVECTOR))`;
}

/** Takes an article out of the index. */
export async function unindexArticle(tx: Transaction, id: number): Promise<void> {
  if (dialect() === "sqlite") await tx.$executeRaw`DELETE FROM "ArticleSearch" WHERE rowid = ${id}`;
  else await tx.$executeRaw`DELETE FROM "ArticleSearch" WHERE "articleId" = ${id}`;
}

// Limits of PostgreSQL's tsvector; later words share the last position, where they are found, but not as phrases.
const lastPosition = 16_383;
const betweenFields = 100;

/**
 * A tsvector as text, "'word':1A 'next':2A". Written here and not by to_tsvector(), whose parser depends on the server's
 * locale and takes "win-win" or "3.5" apart otherwise than SQLite. Words are letters and digits: nothing to escape.
 */
function tsvector(fields: { weight: "A" | "B" | "D"; words: string[] }[]): string {
  const lexemes: string[] = [];
  let position = 0;
  for (const { weight, words } of fields) {
    for (const word of words) {
      position += 1;
      lexemes.push(`'${word}':${Math.min(position, lastPosition)}${weight}`);
    }
    // So that a phrase is not found across the end of the headline.
    position += betweenFields;
  }
  return lexemes.join(" ");
}
