-- DropIndex
DROP INDEX "Draft_savedAt_articleId_idx";

-- AlterTable, and not a table written anew: every story refers to this one
ALTER TABLE "Article" ADD COLUMN "savedAt" DATETIME NOT NULL DEFAULT '1970-01-01 00:00:00 +00:00';
ALTER TABLE "Article" ADD COLUMN "ahead" BOOLEAN NOT NULL DEFAULT false;

-- What stands already
UPDATE "Article" SET
  "savedAt" = (SELECT draft."savedAt" FROM "Draft" draft WHERE draft."articleId" = "Article"."id"),
  "ahead" = "status" = 'published' AND EXISTS (
    SELECT 1 FROM "Draft" draft, "Version" live
    WHERE draft."articleId" = "Article"."id" AND live."id" = "Article"."liveVersionId" AND (
      draft."kicker" IS NOT live."kicker"
      OR draft."headline" IS NOT live."headline"
      OR draft."deck" IS NOT live."deck"
      OR draft."dateline" IS NOT live."dateline"
      OR draft."searchTitle" IS NOT live."searchTitle"
      OR draft."searchDescription" IS NOT live."searchDescription"
      OR draft."leadImageId" IS NOT live."leadImageId"
      OR draft."leadCaption" IS NOT live."leadCaption"
      OR draft."authorIds" IS NOT live."authorIds"
      OR draft."topicIds" IS NOT live."topicIds"
      OR draft."body" IS NOT live."body"
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
