-- CreateTable
CREATE TABLE "Trash" (
    "articleId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "by" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    CONSTRAINT "Trash_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Trash_at_idx" ON "Trash"("at");
