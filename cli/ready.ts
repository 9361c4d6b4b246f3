/** Making a paper ready: its folder and its database. */
import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { databaseTarget } from "@/newsroom/database";
import { env } from "@/newsroom/env";
import { migrate } from "@/prisma/migrate";
import type { Step } from "./paper";

/** Brings the database, made if need be, to the shape this code was written for. */
export async function migratePaper(step: Step): Promise<string[]> {
  const { dataDir } = env();
  await mkdir(dataDir, { recursive: true });
  await access(dataDir, constants.W_OK);
  return step("Bringing the database up to date", () => migrate(databaseTarget()));
}
