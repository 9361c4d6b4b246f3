/** Keeping the full-text index in step with what is published; inside the transaction that publishes. */
import { type Body, plainText } from "../articles/body";
import { dialect, type Transaction } from "../database";
import { folded } from "./fold";

/** What of an article is searched. */
type Searched = { kicker: string | null; headline: string; deck: string | null; body: Body };

/** Puts an article into the index, or replaces what it held of it. */
export async function indexArticle(tx: Transaction, id: number, content: Searched): Promise<void> {
  const headline = folded(content.headline);
  const deck = folded([content.kicker, content.deck].filter(Boolean).join(" "));
  const text = folded(plainText(content.body));
  await unindexArticle(tx, id);
  if (dialect() === "sqlite") {
    await tx.$executeRaw`INSERT INTO "ArticleSearch" (rowid, headline, deck, body) VALUES (${id}, ${headline}, ${deck}, ${text})`;
    return;
  }
  await tx.$executeRaw`INSERT INTO "ArticleSearch" ("articleId", "words") VALUES (${id},
    setweight(to_tsvector('simple', ${headline}), 'A') || setweight(to_tsvector('simple', ${deck}), 'B') ||
    setweight(to_tsvector('simple', ${text}), 'D'))`;
}

/** Takes an article out of the index. */
export async function unindexArticle(tx: Transaction, id: number): Promise<void> {
  if (dialect() === "sqlite") await tx.$executeRaw`DELETE FROM "ArticleSearch" WHERE rowid = ${id}`;
  else await tx.$executeRaw`DELETE FROM "ArticleSearch" WHERE "articleId" = ${id}`;
}
