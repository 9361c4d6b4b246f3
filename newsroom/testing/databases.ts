/** Once for a whole test run: a real PostgreSQL, a migrated database of each kind to copy, a folder that goes away. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "@/prisma/migrate";
import { startPostgres } from "@/prisma/testing/postgres";
import { scratchFolder } from "@/prisma/testing/scratch-folder";

/** Where this run's databases and files are. */
export type TestRun = {
  /** A folder of the run's own, removed when it ends. */
  folder: string;
  /** A migrated SQLite file to copy. */
  sqliteTemplate: string;
  /** Connection string of a migrated PostgreSQL database to copy; nobody may stay connected to it. */
  postgresTemplate: string;
};

declare module "vitest" {
  interface ProvidedContext {
    run: TestRun;
  }
}

/** Vitest calls this before the first test file, and what it returns after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = scratchFolder("stet-test-");
  const sqliteTemplate = join(folder, "template.db");
  const postgres = await startPostgres();
  const end = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const postgresTemplate = await postgres.newDatabase();
    await migrate({ provider: "sqlite", file: sqliteTemplate });
    await migrate({ provider: "postgresql", url: postgresTemplate });
    project.provide("run", { folder, sqliteTemplate, postgresTemplate });
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
