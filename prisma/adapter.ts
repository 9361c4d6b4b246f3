/** Driver adapters: how Prisma reaches an SQLite file or a PostgreSQL server. */
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { Pool, QueryResult } from "pg";
import { expectToStand, remember } from "./file-identity";
import { oneAtATime } from "./one-at-a-time";
import { postgresPool } from "./postgres-pool";
import { timed } from "./query-times";
import { lockingFirst } from "./write-lock";

/** Where the paper is kept: an SQLite file, or a PostgreSQL connection string. */
export type DatabaseTarget =
  | { provider: "sqlite"; file: string }
  | { provider: "postgresql"; url: string };

/** What a connection may do. A "read" connection of SQLite refuses to write; "migrate" is for the schema engine. */
export type Access = "read" | "write" | "migrate";

/** The adapter factory for a target, ready for `new PrismaClient({ adapter })`. */
export function adapterFor(
  target: DatabaseTarget,
  access: Access,
): SqlMigrationAwareDriverAdapterFactory {
  if (target.provider === "postgresql") {
    const pool = postgresPool(target.url, access);
    const factory = new PrismaPg(pool, { disposeExternalPool: true, onPoolError: () => undefined });
    if (access !== "migrate") return changed(factory, (opened) => timed(oneAtATime(opened)));
    describeCharAsText(pool);
    return changed(factory, tellCharacters);
  }
  const factory = new PrismaBetterSqlite3({ url: `file:${target.file}`, timeout: 10_000 });
  return changed(factory, async (connection) => {
    const ready = timed(await tuned(connection, access));
    return access === "write" ? writingInto(target.file, ready) : ready;
  });
}

/** The same factory, but for what is done to each connection it opens. */
function changed(
  factory: SqlMigrationAwareDriverAdapterFactory,
  change: (connection: SqlDriverAdapter) => SqlDriverAdapter | Promise<SqlDriverAdapter>,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => change(await factory.connect()),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

/** What a connection keeps of an SQLite file for itself: a paper of a thousand articles whole. The rest, the system keeps. */
const kilobytes: Record<Access, number> = { read: 32_768, write: 8_192, migrate: 8_192 };
/** Bytes of the file read through memory, which counts as this process's as long as nobody else needs it. */
const mapped = 64 * 2 ** 20;

async function tuned(connection: SqlDriverAdapter, access: Access): Promise<SqlDriverAdapter> {
  // FULL: a commit acknowledged to an editor survives a power cut, not only a crash of the process.
  await connection.executeScript(
    `PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;
     PRAGMA temp_store=MEMORY; PRAGMA cache_size=-${kilobytes[access]}; PRAGMA mmap_size=${mapped};`,
  );
  if (access === "read") {
    await connection.executeScript("PRAGMA query_only=ON;");
    return connection;
  }
  return access === "migrate" ? connection : lockingFirst(connection);
}

/** Refuses to begin a transaction in a file that has no name any more: whoever saves there would be told that it is kept. */
function writingInto(file: string, connection: SqlDriverAdapter): SqlDriverAdapter {
  remember(file);
  const begin = connection.startTransaction.bind(connection);
  connection.startTransaction = async (isolation) => {
    expectToStand(file);
    return begin(isolation);
  };
  return connection;
}

const CHAR = 18;
const TEXT = 25;

/**
 * The schema engine asks the catalogue for a column of type "char", which the adapter does not know. It is read as text,
 * and handed on as the character the engine expects.
 */
function describeCharAsText(pool: Pool): void {
  const query = pool.query.bind(pool) as (config: unknown) => Promise<QueryResult>;
  const described = async (config: unknown) => {
    const result = await query(config);
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT;
    return result;
  };
  pool.query = described as typeof pool.query;
}

function tellCharacters(connection: SqlDriverAdapter): SqlDriverAdapter {
  const query = connection.queryRaw.bind(connection);
  connection.queryRaw = async (asked) => {
    const result = await query(asked);
    const at = result.columnNames.indexOf("constraint_type");
    if (at >= 0) result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
  return connection;
}
