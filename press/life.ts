/** Errors nobody caught: one made by an answer costs that answer, any other the process, in order. */
import { AsyncLocalStorage } from "node:async_hooks";
import { isHangUp } from "./hang-up";
import type { Log } from "./log";

const answering = new AsyncLocalStorage<{ path: string | undefined; id: string | undefined }>();

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

/**
 * From here on no failed answer ends the process, however late and wherever its error appears: it is logged with the path
 * it comes from. After an error from anywhere else nobody can say what still works, so `end` is called, once. A promise
 * nobody waited for is only logged. Returns how to undo it.
 */
export function surviveErrors(log: Pick<Log, "error">, end: () => void): () => void {
  let ending = false;
  const onException = (err: unknown) => {
    const answer = answering.getStore();
    if (answer && isHangUp(err)) return;
    if (answer) {
      log.error({ path: answer.path, err }, "an error nobody caught; the paper goes on");
      return;
    }
    log.error({ err }, "an error nobody caught; the paper closes");
    if (!ending) end();
    ending = true;
  };
  const onRejection = (err: unknown) => {
    if (answering.getStore() && isHangUp(err)) return;
    log.error({ path: answering.getStore()?.path, err }, "a failure nobody waited for");
  };
  process.on("uncaughtException", onException);
  process.on("unhandledRejection", onRejection);
  return () => {
    process.off("uncaughtException", onException);
    process.off("unhandledRejection", onRejection);
  };
}
