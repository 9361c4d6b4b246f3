-- CreateTable
CREATE TABLE "Trash" (
    "articleId" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "by" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "Trash_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE INDEX "Trash_at_idx" ON "Trash"("at");

-- AddForeignKey
ALTER TABLE "Trash" ADD CONSTRAINT "Trash_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
