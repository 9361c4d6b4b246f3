/** Connections to a PostgreSQL server, none of which waits for an answer without end. */
import { type ClientBase, Pool } from "pg";

/** How long, in milliseconds, a statement may work, wait for a lock, and be waited for. */
type Patience = { statement: number; lock: number; answer: number };

/** A reader waits for a page; nobody waits longer than ten seconds for an answer. */
const ofReaders: Patience = { statement: 7_000, lock: 4_000, answer: 8_000 };
/** A write may take longer, as when many stories come in at once; but whoever stands in its way does not. */
const ofWriters: Patience = { statement: 25_000, lock: 8_000, answer: 27_000 };
/** A migration takes as long as it takes. */
const endless: Patience = { statement: 0, lock: 0, answer: 0 };

/** Milliseconds in which a connection must come about, or come free. */
const toConnect = 5_000;

/** Opens a pool for this kind of work; connections are made when they are needed. */
export function postgresPool(url: string, access: "read" | "write" | "migrate"): Pool {
  const patience = { read: ofReaders, write: ofWriters, migrate: endless }[access];
  return new Pool({
    connectionString: url,
    max: access === "read" ? 10 : 5,
    connectionTimeoutMillis: access === "migrate" ? 10_000 : toConnect,
    // A server that is gone without a word is found out while nothing is asked of it.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // The two others are the server's to keep, which it cannot while it hangs.
    query_timeout: patience.answer || undefined,
    onConnect: (client) => bound(client, patience),
  });
}

// Said in statements: a pooler in between (pgbouncer) refuses them among the parameters of a connection.
async function bound(client: ClientBase, { statement, lock }: Patience): Promise<void> {
  await client.query(`SET statement_timeout = ${statement}; SET lock_timeout = ${lock}`);
  dropWhenHung(client);
}

/** A connection that did not answer in time ends: the next question would wait behind the one that hangs. */
function dropWhenHung(client: ClientBase): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    const answer = query(...args);
    if (answer instanceof Promise) {
      answer.catch((error: unknown) => {
        if (!(error instanceof Error) || error.message !== "Query read timeout") return;
        streamOf(client)?.destroy();
      });
    }
    return answer;
  }) as ClientBase["query"];
}

/** pg's types leave its connection out. */
const streamOf = (client: ClientBase) =>
  (client as ClientBase & { connection?: { stream: { destroy: () => void } } }).connection?.stream;
