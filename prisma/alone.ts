/** One process at a time, of all that share a database: for the first start. */
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { Client } from "pg";
import type { DatabaseTarget } from "./adapter";

/** Any number that nothing else in the database takes a lock by. */
const lock = 7_383_827;
/** Milliseconds between two tries. */
const tryEvery = 300;

/** Runs `work` when no other process runs its own. One that dies makes room for the next. */
export async function alone<Result>(
  target: DatabaseTarget,
  work: () => Promise<Result>,
): Promise<Result> {
  const leave =
    target.provider === "sqlite" ? await inFile(target.file) : await inServer(target.url);
  try {
    return await work();
  } finally {
    await leave();
  }
}

/** A lock on a file of its own, which the system takes back from a process that ends. */
async function inFile(database: string): Promise<() => Promise<void>> {
  const file = new Sqlite(`${database}-first-start`, { timeout: 0 });
  for (;;) {
    try {
      file.exec("BEGIN EXCLUSIVE");
      return async () => void file.close();
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError) || !error.code.startsWith("SQLITE_BUSY"))
        throw error;
      await pause(tryEvery);
    }
  }
}

/** A lock of a transaction that stays open, since a pooler in between may share out sessions; it ends with its connection. */
async function inServer(url: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: url, keepAlive: true });
  await client.connect();
  await client.query("BEGIN");
  for (;;) {
    const { rows } = await client.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_xact_lock(${lock}) AS mine`,
    );
    if (rows[0]?.mine) return () => client.end();
    await pause(tryEvery);
  }
}
