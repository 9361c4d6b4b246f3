-- AlterTable
ALTER TABLE "Article" ADD COLUMN "draftKey" TEXT;

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN "savedById" INTEGER;
ALTER TABLE "Draft" ADD COLUMN "saves" JSONB;
ALTER TABLE "Draft" ADD COLUMN "unkept" INTEGER;

-- AlterTable
ALTER TABLE "RestorePoint" ADD COLUMN "savedById" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "Article_draftKey_key" ON "Article"("draftKey");
