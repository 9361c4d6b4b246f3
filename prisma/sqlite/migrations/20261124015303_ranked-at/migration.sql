-- The list is made anew by the next ranking; SQLite adds no NOT NULL column without a default, so the table too.
DROP TABLE "Rank";

-- CreateTable
CREATE TABLE "Rank" (
    "articleId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "position" INTEGER NOT NULL,
    "score" REAL NOT NULL,
    "reads" INTEGER NOT NULL,
    "rankedAt" DATETIME NOT NULL,
    CONSTRAINT "Rank_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Rank_position_key" ON "Rank"("position");
