/** The paper's database: SQLite in DATA_DIR, or PostgreSQL when DATABASE_URL says so. */
import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { adapterFor, type DatabaseTarget } from "@/prisma/adapter";
import { PrismaClient as PostgresqlClient } from "@/prisma/clients/postgresql";
import { type Prisma, PrismaClient } from "@/prisma/clients/sqlite";
import { type Methods, withEveryTable } from "@/prisma/every-table";
import { processWide } from "@/prisma/process-wide";
import { env } from "./env";
import { announce, collectChanges } from "./freshness";

export { Prisma } from "@/prisma/clients/sqlite";
export { onQuery } from "@/prisma/query-times";

/** What queries run on: the database, or a transaction in it. */
export type Queries = Omit<Prisma.TransactionClient, "$transaction">;
/** A transaction: everything in it happens, or nothing does. */
export type Transaction = Prisma.TransactionClient;

type Connection = { target: DatabaseTarget; reader: PrismaClient; writer: PrismaClient };

/** A transaction under way, and the error of a verb in it that failed. */
type UnderWay = { tx: Transaction; failed?: { error: unknown } };

const shared = processWide("database", (): { open?: Connection } => ({}));
const underWay = processWide("transaction", () => new AsyncLocalStorage<UnderWay>());

/** Where this process keeps the paper, from its configuration. */
export function databaseTarget(): DatabaseTarget {
  const { databaseUrl, dataDir } = env();
  return databaseUrl
    ? { provider: "postgresql", url: databaseUrl }
    : { provider: "sqlite", file: join(dataDir, "stet.db") };
}

/** Opens a database for this process, instead of the configured one. */
export function connect(target: DatabaseTarget): void {
  if (target.provider === "sqlite") mkdirSync(dirname(target.file), { recursive: true });
  // Two connections: on one of SQLite, a reader would see the uncommitted half of a transaction under way; and readers
  // wait for less than writes may take.
  shared.open = {
    target,
    reader: clientOf(target, "read"),
    writer: clientOf(target, "write"),
  };
}

function clientOf(target: DatabaseTarget, access: "read" | "write"): PrismaClient {
  const adapter = adapterFor(target, access);
  if (target.provider === "sqlite") return new PrismaClient({ adapter });
  // Both clients are generated from the same portable models, so they have the same methods and types.
  return new PostgresqlClient({ adapter }) as unknown as PrismaClient;
}

/** Closes the database; the next query opens the configured one again. */
export async function disconnect(): Promise<void> {
  const open = shared.open;
  shared.open = undefined;
  if (!open) return;
  await Promise.all([open.reader.$disconnect(), open.writer.$disconnect()]);
}

function connection(): Connection {
  if (!shared.open) connect(databaseTarget());
  if (!shared.open) throw new Error("no database");
  return shared.open;
}

/** For queries. Writing goes through `transaction`. */
export function database(): PrismaClient {
  return connection().reader;
}

const reads = /^(?:find|count|aggregate|groupBy)/;

/**
 * The paper for a library that brings its own queries: what it reads is committed, and each of its writes is a
 * transaction of its own, which waits for ours and is undone with none of them. Everything of ours goes through
 * `transaction`.
 */
export function eachByItself(): PrismaClient {
  return withEveryTable(
    database(),
    (methods, method, table) =>
      reads.test(method)
        ? methods[method]
        : (given: unknown) =>
            transaction(async (tx) =>
              (tx as unknown as Record<string, Methods>)[table]?.[method]?.(given),
            ),
    { $transaction: transaction },
  );
}

/** The file the open database is in; undefined on PostgreSQL. */
export function databaseFile(): string | undefined {
  const { target } = connection();
  return target.provider === "sqlite" ? target.file : undefined;
}

/** Which dialect raw SQL must speak. */
export function dialect(): DatabaseTarget["provider"] {
  return connection().target.provider;
}

/**
 * Runs `work` as one transaction; once it is committed, tells this process which pages it made stale. Called within
 * another's work it joins that one, so that several verbs happen together or not at all: if one of them fails, all do,
 * even where its error was caught.
 *
 * `work` may run more than once: when another transaction took a unique name between its check and its write, or each
 * waited for the other. All of it was undone then, and its own checks say the second time what is the matter.
 */
export async function transaction<Result>(
  work: (tx: Transaction) => Promise<Result>,
  { timeout = 20_000 }: { timeout?: number } = {},
): Promise<Result> {
  const outer = underWay.getStore();
  if (outer) return joined(outer, work);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(work, timeout);
    } catch (error) {
      if (attempt === mostAttempts || !lostRace(error)) throw error;
      await pause(Math.random() * 10 * attempt);
    }
  }
}

const mostAttempts = 8;

// By code, not by class: the server and the Next bundle each load a copy of Prisma's. P2002: a unique constraint; P2034: a
// deadlock, or a conflict of serialisable transactions.
const lostRace = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "P2002" || error.code === "P2034");

async function once<Result>(
  work: (tx: Transaction) => Promise<Result>,
  timeout: number,
): Promise<Result> {
  let changes: ReturnType<typeof collectChanges> | undefined;
  const result = await connection().writer.$transaction(
    async (tx) => {
      changes = collectChanges(tx);
      const state: UnderWay = { tx };
      const done = await underWay.run(state, () => work(tx));
      if (state.failed) throw state.failed.error;
      return done;
    },
    { maxWait: dialect() === "sqlite" ? 15_000 : 8_000, timeout },
  );
  if (changes) await announce(changes);
  return result;
}

async function joined<Result>(
  outer: UnderWay,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(outer.tx);
  } catch (error) {
    outer.failed ??= { error };
    throw error;
  }
}
