/** Which request is being answered, wherever something of it happens. */
import { AsyncLocalStorage } from "node:async_hooks";

type Answering = { path: string | undefined; id: string | undefined };

// On globalThis because there may be several copies of this module, and all must mean the same request.
const shared = globalThis as typeof globalThis & { stetAnswering?: AsyncLocalStorage<Answering> };
shared.stetAnswering ??= new AsyncLocalStorage();
const answering = shared.stetAnswering;

/**
 * Does what answers a request for this path, so that what goes wrong in it, then or later, is known to be its own. Without
 * an `id` it has that of the request it is done for.
 */
export function during<Result>(
  path: string | undefined,
  work: () => Result,
  id: string | undefined = requestId(),
): Result {
  return answering.run({ path, id }, work);
}

/** The id of the request that is being answered; undefined for what the paper does by itself. */
export function requestId(): string | undefined {
  return answering.getStore()?.id;
}

/** What is being answered; undefined for what the paper does by itself. */
export const answered = () => answering.getStore();
