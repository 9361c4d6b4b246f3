/** A transaction of PostgreSQL has one connection, which answers one question at a time. */
import type { SqlDriverAdapter, SqlQueryable } from "@prisma/driver-adapter-utils";

/**
 * The same connection, whose transactions send their queries one after the other. Prisma loads what several relations of a
 * row name at once, within a transaction too; pg would put them in a queue itself, and says that it will not for ever.
 */
export function oneAtATime(connection: SqlDriverAdapter): SqlDriverAdapter {
  const begin = connection.startTransaction.bind(connection);
  connection.startTransaction = async (isolation) => inOrder(await begin(isolation));
  return connection;
}

function inOrder<Queries extends SqlQueryable>(queries: Queries): Queries {
  const query = queries.queryRaw.bind(queries);
  const execute = queries.executeRaw.bind(queries);
  let last: Promise<unknown> = Promise.resolve();
  const afterTheLast = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work, work);
    last = result;
    return result;
  };
  queries.queryRaw = (asked) => afterTheLast(() => query(asked));
  queries.executeRaw = (asked) => afterTheLast(() => execute(asked));
  return queries;
}
