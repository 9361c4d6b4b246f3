/** Asking the sign-in library, and telling what fails in it from what it answers. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { PrismaClient } from "@/prisma/clients/sqlite";
import { type Methods, withEveryTable } from "@/prisma/every-table";

const failures = new AsyncLocalStorage<unknown[]>();

// A unique value that is taken, a row that is not there: answers of a database that works.
const isAnswer = (error: unknown) =>
  error instanceof Error && "code" in error && (error.code === "P2002" || error.code === "P2025");

/** The same tables for the library, which are heard when they fail: the library keeps some failures to itself. */
export function overheard(client: PrismaClient): PrismaClient {
  return withEveryTable(client, heardMethod);
}

function heardMethod(methods: Methods, name: string): unknown {
  const method = methods[name];
  if (typeof method !== "function") return method;
  return async (given: unknown) => {
    try {
      return await method.call(methods, given);
    } catch (error) {
      if (!isAnswer(error)) failures.getStore()?.push(error);
      throw error;
    }
  };
}

/** The library answered 500 or more, and no query of its own failed. */
class LibraryFailed extends Error {
  override name = "LibraryFailed";
}

/**
 * Runs a question to the library. Where its database fails it may say anything: that a session has ended, that a passkey
 * is unknown. What it makes of that is thrown away.
 * @throws what its database threw, whatever the library answers then; LibraryFailed for other failures of its own.
 */
export async function hearingFailures<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const heard: unknown[] = [];
  // Async within: what `ask` returns may start only when it is awaited.
  const [asked] = await Promise.allSettled([failures.run(heard, async () => await ask())]);
  const answer = asked.status === "fulfilled" ? asked.value : undefined;
  const isGood = answer instanceof Response ? answer.ok : Boolean(answer);
  if (!isGood && heard.length > 0) throw heard[0];
  if (asked.status === "rejected") throw asked.reason;
  if (answer instanceof Response && answer.status >= 500) {
    throw new LibraryFailed(`the sign-in library answered ${answer.status}`);
  }
  return asked.value;
}
