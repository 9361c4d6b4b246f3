/** The write lock of an SQLite file: one process at a time has it, and whoever waits for it keeps on serving. */
import { setTimeout as pause } from "node:timers/promises";
import type { SqlDriverAdapter, Transaction } from "@prisma/driver-adapter-utils";

/** Milliseconds a transaction waits for other processes before it gives up. */
const patience = 10_000;
/** The longest pause between two tries, in milliseconds: as long as a short transaction of another process. */
const longestPause = 8;

/**
 * The same connection, whose transactions begin with the write lock in hand. One that reads first and then writes would
 * fail at once, without waiting, if another process wrote in between (SQLITE_BUSY_SNAPSHOT, sqlite.org/isolation.html).
 *
 * SQLite would wait for the lock itself, but on the thread that serves the paper (sqlite3_busy_timeout sleeps): all
 * readers would stand still. So it is told not to, and the waiting is done here. Its error after ten seconds is what it
 * was: the driver's `SocketTimeout`.
 */
export async function lockingFirst(connection: SqlDriverAdapter): Promise<SqlDriverAdapter> {
  await connection.executeScript("PRAGMA busy_timeout=0;");
  const begin = connection.startTransaction.bind(connection);
  connection.startTransaction = async (isolation) => {
    const transaction = await begin(isolation);
    try {
      await takeLock(transaction);
    } catch (error) {
      await transaction.executeRaw({ sql: "ROLLBACK", args: [], argTypes: [] });
      await transaction.rollback();
      throw error;
    }
    return transaction;
  };
  return connection;
}

async function takeLock(transaction: Transaction): Promise<void> {
  const giveUp = performance.now() + patience;
  for (let tries = 1; ; tries += 1) {
    try {
      await transaction.executeRaw({
        sql: 'UPDATE "Setting" SET "key" = "key" WHERE 0',
        args: [],
        argTypes: [],
      });
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUp) throw error;
      // At random, so that two who wait do not always come at the same moment.
      await pause(Math.min(longestPause, tries) * (0.5 + Math.random() / 2));
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  typeof error.cause === "object" &&
  error.cause !== null &&
  "kind" in error.cause &&
  error.cause.kind === "SocketTimeout";
