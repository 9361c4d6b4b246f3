/** How long the database takes, measured where queries leave the process. Costs nothing while nobody listens. */
import { promisify } from "node:util";
import type { SqlDriverAdapter, SqlQueryable } from "@prisma/driver-adapter-utils";
import { processWide } from "./process-wide";

/** What was done: a query for rows, a statement, or the beginning of a transaction (waiting for its turn included). */
type Operation = "query" | "execute" | "begin";
/** Hears of each operation, and how many seconds it took, failed or not. */
type QueryListener = (operation: Operation, seconds: number) => void;

const heard = processWide("query times", (): { by?: QueryListener } => ({}));

/** Listens from now on, instead of whoever did before. */
export function onQuery(listener: QueryListener | undefined): void {
  heard.by = listener;
}

/** The same connection, timed. */
export function timed(connection: SqlDriverAdapter): SqlDriverAdapter {
  timeQueries(connection);
  const begin = connection.startTransaction.bind(connection);
  connection.startTransaction = async (isolation) => {
    const transaction = await time("begin", () => begin(isolation));
    timeQueries(transaction);
    return transaction;
  };
  return connection;
}

function timeQueries(queries: SqlQueryable): void {
  const query = queries.queryRaw.bind(queries);
  const execute = queries.executeRaw.bind(queries);
  queries.queryRaw = (asked) => time("query", () => query(asked));
  queries.executeRaw = (asked) => time("execute", () => execute(asked));
}

const turn = promisify(setImmediate);
/** Milliseconds this process may compute before it looks whether somebody waits. */
const mostAtOnce = 5;
let turned = 0;

async function time<Result>(operation: Operation, work: () => Promise<Result>): Promise<Result> {
  // SQLite answers at once, so a page of twenty queries would be one piece of work, with all readers waiting behind it.
  if (performance.now() - turned > mostAtOnce) {
    await turn();
    turned = performance.now();
  }
  const listener = heard.by;
  if (!listener) return work();
  const start = performance.now();
  try {
    return await work();
  } finally {
    listener(operation, (performance.now() - start) / 1000);
  }
}
