/** Brings a database up to the schema this code was written for. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaFilter } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { adapterFor, type DatabaseTarget } from "./adapter";
import { schemaEngine } from "./schema-engine";

/** Tables whose SQL is written by hand because Prisma's models cannot say it (full-text search). */
export function handWritten(provider: DatabaseTarget["provider"]): SchemaFilter {
  const shadows = ["", "_data", "_idx", "_content", "_docsize", "_config"];
  return {
    externalTables:
      provider === "sqlite"
        ? shadows.map((suffix) => `ArticleSearch${suffix}`)
        : ["public.ArticleSearch"],
    externalEnums: [],
  };
}

/** The database was written by a newer Stet than this one; going on could lose what it holds. */
export class DatabaseIsNewer extends Error {
  constructor(readonly unknown: string[]) {
    super(`the database has migrations this code does not know: ${unknown.join(", ")}`);
  }
}

/** The database lacks migrations this code was written for, and it is not this caller's to apply them. */
export class DatabaseIsOlder extends Error {
  constructor(readonly missing: string[]) {
    super(`the database lacks migrations: ${missing.join(", ")}`);
  }
}

const folderOf = (provider: DatabaseTarget["provider"]) =>
  fileURLToPath(new URL(`./${provider}/migrations`, import.meta.url));

/** Names of the migrations that stand in the repository, oldest first. */
function migrationNames(provider: DatabaseTarget["provider"]): string[] {
  const folder = folderOf(provider);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The repository's migrations in the form the schema engine takes. */
function migrationList(provider: DatabaseTarget["provider"]): MigrationList {
  const baseDir = folderOf(provider);
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: `provider = "${provider}"\n` },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames(provider).map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(baseDir, path, "migration.sql"), "utf8") },
      },
    })),
  };
}

async function appliedNames(target: DatabaseTarget): Promise<string[]> {
  const connection = await adapterFor(target, "read").connect();
  try {
    const known = await connection.queryRaw({
      sql:
        target.provider === "sqlite"
          ? "SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'"
          : "SELECT tablename FROM pg_tables WHERE tablename = '_prisma_migrations' AND schemaname = current_schema()",
      args: [],
      argTypes: [],
    });
    if (known.rows.length === 0) return [];
    const applied = await connection.queryRaw({
      sql: "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
      args: [],
      argTypes: [],
    });
    return applied.rows.map((row) => String(row[0]));
  } finally {
    await connection.dispose();
  }
}

/**
 * What is missing, oldest first; changes nothing. `isNew`: nothing was ever applied.
 * @throws DatabaseIsNewer as below.
 */
export async function missingMigrations(
  target: DatabaseTarget,
): Promise<{ missing: string[]; isNew: boolean }> {
  const here = migrationNames(target.provider);
  const applied = await appliedNames(target);
  const unknown = applied.filter((name) => !here.includes(name));
  if (unknown.length > 0) throw new DatabaseIsNewer(unknown);
  return { missing: here.filter((name) => !applied.includes(name)), isNew: applied.length === 0 };
}

/**
 * Applies what is missing and returns the names applied: none when the database is current, and then without
 * loading the schema engine, so that a usual start costs one query.
 * @throws DatabaseIsNewer when the database knows migrations this code does not.
 */
export async function migrate(target: DatabaseTarget): Promise<string[]> {
  const { missing } = await missingMigrations(target);
  if (missing.length === 0) return [];
  const adapter = adapterFor(target, "migrate");
  const opened: SqlDriverAdapter[] = [];
  const engine = await schemaEngine({
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connectToShadowDb: () => adapter.connectToShadowDb(),
    // Freeing the engine does not close what it opened.
    connect: async () => {
      const connection = await adapter.connect();
      opened.push(connection);
      return connection;
    },
  });
  try {
    const result = await engine.applyMigrations({
      migrationsList: migrationList(target.provider),
      filters: handWritten(target.provider),
    });
    return result.appliedMigrationNames;
  } finally {
    engine.free();
    for (const connection of opened) await connection.dispose();
  }
}
