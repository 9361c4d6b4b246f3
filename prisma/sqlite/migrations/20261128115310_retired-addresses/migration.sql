-- AlterTable
ALTER TABLE "Redirect" ADD COLUMN "placeId" INTEGER;
ALTER TABLE "Redirect" ADD COLUMN "slug" TEXT;

-- What moves left behind so far is kept by place and slug. What somebody typed stays as it was typed.
UPDATE "Redirect" SET "placeId" = "sectionId"
WHERE "sectionId" IS NOT NULL AND "id" NOT IN (
  SELECT "nounId" FROM "AuditEvent"
  WHERE "noun" = 'redirect' AND "action" = 'redirect.add' AND "nounId" IS NOT NULL
);

-- The address of a story, by the section whose name it begins with, now or once. Of two that come to the same place, the
-- one that stood there first. The other keeps its spelling, as do those below sections that are gone.
UPDATE "Redirect" SET "slug" = substr(substr("Redirect"."path", 2), instr(substr("Redirect"."path", 2), '/') + 1)
WHERE "articleId" IS NOT NULL AND "Redirect"."path" LIKE '/%/%' AND "Redirect"."path" NOT LIKE '/%/%/%' AND "id" NOT IN (
  SELECT "nounId" FROM "AuditEvent"
  WHERE "noun" = 'redirect' AND "action" = 'redirect.add' AND "nounId" IS NOT NULL
);
UPDATE "Redirect" SET "placeId" = COALESCE(
  (SELECT "id" FROM "Section" WHERE "Section"."slug" = substr(substr("Redirect"."path", 2), 1, instr(substr("Redirect"."path", 2), '/') - 1)),
  (SELECT "name"."sectionId" FROM "Redirect" AS "name" WHERE "name"."path" = '/' || substr(substr("Redirect"."path", 2), 1, instr(substr("Redirect"."path", 2), '/') - 1))
)
WHERE "slug" IS NOT NULL;
UPDATE "Redirect" SET "placeId" = NULL, "slug" = NULL
WHERE "slug" IS NOT NULL AND ("placeId" IS NULL OR EXISTS (
  SELECT 1 FROM "Redirect" AS "earlier"
  WHERE "earlier"."placeId" = "Redirect"."placeId" AND "earlier"."slug" = "Redirect"."slug"
    AND "earlier"."id" < "Redirect"."id"
));

-- CreateIndex
CREATE UNIQUE INDEX "Redirect_placeId_slug_key" ON "Redirect"("placeId", "slug");
