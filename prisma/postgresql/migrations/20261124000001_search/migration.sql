-- Full-text search. Written by hand: Prisma's models cannot say it, and newsroom/search is its only user.
-- Words arrive ready-made and folded (newsroom/search/words.ts).
CREATE TABLE "ArticleSearch" (
  "articleId" INTEGER PRIMARY KEY REFERENCES "Article"("id") ON DELETE CASCADE,
  "words" TSVECTOR NOT NULL
);
CREATE INDEX "ArticleSearch_words" ON "ArticleSearch" USING GIN ("words");
-- Words beside the row, not in a table behind it: the planner does not see what fetching them from there costs, and reads
-- every article for a rare word.
ALTER TABLE "ArticleSearch" ALTER COLUMN "words" SET STORAGE MAIN;
