/** A database client seen through what each of its tables' methods is turned into. */
import type { PrismaClient } from "./clients/sqlite";

/** A method of a table: `create`, `findMany` … */
type Method = (given: unknown) => Promise<unknown>;
/** Those of one table, by name. */
export type Methods = Record<string, Method>;

/**
 * The same client, but that `turned` says what a table's method is; and `beside`, what stands in place of what is no table's.
 */
export function withEveryTable(
  client: PrismaClient,
  turned: (methods: Methods, method: string, table: string) => unknown,
  beside: Readonly<Record<string, unknown>> = {},
): PrismaClient {
  return new Proxy(client, {
    get(tables, name: keyof PrismaClient & string) {
      if (name in beside) return beside[name];
      const table: unknown = tables[name];
      const isTable = !/^[_$]/.test(name) && table !== null && typeof table === "object";
      if (!isTable) return table;
      return new Proxy(table as Methods, {
        get: (methods, method: string) => turned(methods, method, name),
      });
    },
  });
}
