-- DropIndex
DROP INDEX "Draft_savedAt_articleId_idx";

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "ahead" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "savedAt" TIMESTAMP(3) NOT NULL DEFAULT '1970-01-01 00:00:00 +00:00';

-- What stands already
UPDATE "Article" SET
  "savedAt" = (SELECT draft."savedAt" FROM "Draft" draft WHERE draft."articleId" = "Article"."id"),
  "ahead" = "status" = 'published' AND EXISTS (
    SELECT 1 FROM "Draft" draft, "Version" live
    WHERE draft."articleId" = "Article"."id" AND live."id" = "Article"."liveVersionId" AND (
      draft."kicker" IS DISTINCT FROM live."kicker"
      OR draft."headline" IS DISTINCT FROM live."headline"
      OR draft."deck" IS DISTINCT FROM live."deck"
      OR draft."dateline" IS DISTINCT FROM live."dateline"
      OR draft."searchTitle" IS DISTINCT FROM live."searchTitle"
      OR draft."searchDescription" IS DISTINCT FROM live."searchDescription"
      OR draft."leadImageId" IS DISTINCT FROM live."leadImageId"
      OR draft."leadCaption" IS DISTINCT FROM live."leadCaption"
      OR draft."authorIds" IS DISTINCT FROM live."authorIds"
      OR draft."topicIds" IS DISTINCT FROM live."topicIds"
      OR draft."body" IS DISTINCT FROM live."body"
    )
  )
WHERE EXISTS (SELECT 1 FROM "Draft" draft WHERE draft."articleId" = "Article"."id");

-- CreateIndex
CREATE INDEX "Article_savedAt_id_idx" ON "Article"("savedAt", "id");

-- CreateIndex
CREATE INDEX "Article_status_savedAt_id_idx" ON "Article"("status", "savedAt", "id");

-- CreateIndex
CREATE INDEX "Article_sectionId_savedAt_id_idx" ON "Article"("sectionId", "savedAt", "id");

-- CreateIndex
CREATE INDEX "Article_ownerId_savedAt_id_idx" ON "Article"("ownerId", "savedAt", "id");

-- CreateIndex
CREATE INDEX "Article_ahead_savedAt_id_idx" ON "Article"("ahead", "savedAt", "id");

-- CreateIndex
CREATE INDEX "Draft_savedAt_articleId_headline_authorIds_idx" ON "Draft"("savedAt", "articleId", "headline", "authorIds");
