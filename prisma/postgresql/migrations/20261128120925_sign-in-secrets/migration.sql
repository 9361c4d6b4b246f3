-- Tokens kept so far could be used by whoever reads the database. Everybody signs in once more.
DELETE FROM "Session";

-- DropIndex
DROP INDEX "Session_token_key";

-- AlterTable
ALTER TABLE "Session" RENAME COLUMN "token" TO "tokenHash";

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- AlterTable
ALTER TABLE "TwoFactor" ADD COLUMN     "usedStep" INTEGER;
