-- Full-text search. Written by hand: Prisma's models cannot say it, and newsroom/search is its only user.
-- Its own tokenizer keeps letters and digits; texts arrive without accents or case (newsroom/search/fold.ts).
CREATE VIRTUAL TABLE "ArticleSearch" USING fts5(
  headline, deck, body,
  content='', contentless_delete=1,
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '2 3'
);
