/** A paper for domain tests: the same tests on SQLite and on PostgreSQL, each on an empty database. */
import { copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, inject } from "vitest";
import type { DatabaseTarget } from "@/prisma/adapter";
import { connect, disconnect } from "../database";
import { env } from "../env";

/** What a test may want to know of where it runs. */
export type Paper = { provider: DatabaseTarget["provider"]; target: () => DatabaseTarget };

type Desk = { target: DatabaseTarget; empty: () => Promise<void>; close: () => Promise<void> };

/**
 * Describes the same thing twice: on a migrated SQLite file in DATA_DIR, and on a PostgreSQL database of its own.
 * `newsroom/database` is connected to it; before each test every table and DATA_DIR are empty. Ids keep growing from
 * test to test, so that none can rely on one.
 */
export function describeOnBoth(name: string, tests: (paper: Paper) => void): void {
  for (const provider of ["sqlite", "postgresql"] as const) describeOn(provider, name, tests);
}

/** As `describeOnBoth`, once: for what stands before the database and makes no query of its own. */
export const describeOnSqlite = (name: string, tests: (paper: Paper) => void): void =>
  describeOn("sqlite", name, tests);

function describeOn(
  provider: Paper["provider"],
  name: string,
  tests: (paper: Paper) => void,
): void {
  describe(`${name} (${provider})`, () => {
    let desk: Desk;
    beforeAll(async () => {
      desk = provider === "sqlite" ? openSqlite() : await openPostgres();
      connect(desk.target);
    });
    beforeEach(async () => {
      await desk.empty();
      emptyDataDir();
    });
    afterAll(async () => {
      await disconnect();
      await desk.close();
    });
    tests({ provider, target: () => desk.target });
  });
}

function emptyDataDir(): void {
  const { dataDir } = env();
  for (const name of readdirSync(dataDir)) {
    if (!name.startsWith("stet.db")) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

// Tables with rows of their own; the others are the full-text index's inner parts and the list of migrations.
const isOurs = (table: string) =>
  !table.startsWith("_") && !table.startsWith("sqlite_") && !table.startsWith("ArticleSearch");

function openSqlite(): Desk {
  const { dataDir } = env();
  const file = join(dataDir, "stet.db");
  mkdirSync(dataDir, { recursive: true });
  for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
  copyFileSync(inject("run").sqliteTemplate, file);
  const sqlite = new Sqlite(file, { timeout: 10_000 });
  sqlite.pragma("synchronous=OFF");
  const tables = sqlite
    .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => name)
    .filter(isOurs);
  const script = [
    "BEGIN IMMEDIATE; PRAGMA defer_foreign_keys=ON;",
    ...tables.map((table) => `DELETE FROM "${table}";`),
    `INSERT INTO "ArticleSearch"("ArticleSearch") VALUES ('delete-all'); COMMIT;`,
  ].join("\n");
  spreadIds(tables, (table, first) =>
    sqlite.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)").run(table, first),
  );
  return {
    target: { provider: "sqlite", file },
    empty: async () => void sqlite.exec(script),
    close: async () => void sqlite.close(),
  };
}

let databases = 0;

async function openPostgres(): Promise<Desk> {
  const template = new URL(inject("run").postgresTemplate);
  const url = new URL(template);
  databases += 1;
  url.pathname = `/test_${process.pid}_${Date.now()}_${databases}`;
  const name = url.pathname.slice(1);
  await onServer(`CREATE DATABASE "${name}" TEMPLATE "${template.pathname.slice(1)}"`);
  const client = new Client(url.href);
  await client.connect();
  const found = await client.query<{ tablename: string }>(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
  );
  const tables = found.rows.map(({ tablename }) => tablename).filter(isOurs);
  // Rows are few: deleting them is quicker than TRUNCATE, which makes every table's files anew.
  const deletions = [...tables, "ArticleSearch"].map((table) => `DELETE FROM "${table}";`);
  // In whatever order: a superuser's session may leave foreign keys unasked.
  const script = ["SET session_replication_role = replica;", ...deletions].join("\n");
  const sequences = await client.query<{ sequencename: string }>(
    "SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'",
  );
  const starts: string[] = [];
  spreadIds(
    sequences.rows.map(({ sequencename }) => sequencename),
    (sequence, first) => starts.push(`ALTER SEQUENCE "${sequence}" RESTART WITH ${first + 1};`),
  );
  await client.query(starts.join("\n"));
  return {
    target: { provider: "postgresql", url: url.href },
    empty: async () => void (await client.query(script)),
    close: async () => {
      await client.end();
      await onServer(`DROP DATABASE "${name}" WITH (FORCE)`);
    },
  };
}

/** Starts each table's ids elsewhere, so that a section's id taken for an article's finds nothing. */
function spreadIds(names: readonly string[], start: (name: string, first: number) => void): void {
  for (const [index, name] of [...names].sort().entries()) start(name, (index + 1) * 1000);
}

async function onServer(sql: string): Promise<void> {
  const url = new URL(inject("run").postgresTemplate);
  url.pathname = "/postgres";
  const client = new Client(url.href);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
