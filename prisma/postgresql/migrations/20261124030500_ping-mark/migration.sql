-- CreateTable
CREATE TABLE "PingMark" (
    "name" TEXT NOT NULL,
    "eventId" INTEGER NOT NULL,

    CONSTRAINT "PingMark_pkey" PRIMARY KEY ("name")
);
