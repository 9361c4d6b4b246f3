-- CreateTable
CREATE TABLE "PingMark" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "eventId" INTEGER NOT NULL
);
