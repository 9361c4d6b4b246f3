-- The list is made anew by the next ranking.
DELETE FROM "Rank";

-- AlterTable
ALTER TABLE "Rank" ADD COLUMN "rankedAt" TIMESTAMP(3) NOT NULL;
