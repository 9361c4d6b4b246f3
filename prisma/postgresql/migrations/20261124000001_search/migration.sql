-- Full-text search. Written by hand: Prisma's models cannot say it, and newsroom/search is its only user.
-- Texts arrive without accents or case (newsroom/search/fold.ts).
CREATE TABLE "ArticleSearch" (
  "articleId" INTEGER PRIMARY KEY REFERENCES "Article"("id") ON DELETE CASCADE,
  "words" TSVECTOR NOT NULL
);
CREATE INDEX "ArticleSearch_words" ON "ArticleSearch" USING GIN ("words");
