import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import { afterEach, beforeEach, expect, inject, it, vi } from "vitest";
import { adapterFor } from "./adapter";

let connection: SqlDriverAdapter;
const warnings: string[] = [];
const hear = ({ message }: Error) => warnings.push(message);

beforeEach(async () => {
  const url = new URL(inject("run").postgresTemplate);
  url.pathname = "/postgres";
  process.on("warning", hear);
  connection = await adapterFor({ provider: "postgresql", url: url.href }, "write").connect();
});
afterEach(async () => {
  process.off("warning", hear);
  await connection.dispose();
});

const asked = (sql: string) => ({ sql, args: [], argTypes: [] });
const first = async (rows: Promise<{ rows: unknown[][] }>) => (await rows).rows[0]?.[0];

it("queries of a transaction that are made at once are sent one after the other", async () => {
  const transaction = await connection.startTransaction();
  const answers = await Promise.all(
    ["one", "two", "three"].map((word) => first(transaction.queryRaw(asked(`SELECT '${word}'`)))),
  );
  expect(answers).toEqual(["one", "two", "three"]);
  const [failed, after] = await Promise.allSettled([
    transaction.executeRaw(asked("SELECT nonsense")),
    transaction.queryRaw(asked("SELECT 4")),
  ]);
  expect([failed.status, after.status]).toEqual(["rejected", "rejected"]);
  await transaction.executeRaw(asked("ROLLBACK"));
  await transaction.rollback();
  // Node tells warnings a moment later.
  await vi.waitFor(() => new Promise(setImmediate));
  expect(warnings).toEqual([]);
});

it("queries outside of one do not wait for each other", async () => {
  const slow = first(connection.queryRaw(asked("SELECT 'slow' FROM pg_sleep(1)")));
  const quick = first(connection.queryRaw(asked("SELECT 'quick'")));
  expect(await Promise.race([slow, quick])).toBe("quick");
  await slow;
});
