-- Full-text search. Written by hand: Prisma's models cannot say it, and newsroom/search is its only user.
-- Words arrive ready-made, folded and parted by spaces (newsroom/search/words.ts): "ascii" keeps all other letters as
-- they are, while "unicode61" knows only those of Unicode 6.1.
CREATE VIRTUAL TABLE "ArticleSearch" USING fts5(
  headline, deck, body,
  content='', contentless_delete=1,
  tokenize = "ascii",
  prefix = '2 3'
);
