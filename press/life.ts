/** Errors nobody caught: one made by an answer costs that answer, any other the process, in order. */
import { answered } from "./answering";
import { isHangUp } from "./hang-up";
import type { Log } from "./log";

/**
 * From here on no failed answer ends the process, however late and wherever its error appears: it is logged with the path
 * it comes from. After an error from anywhere else nobody can say what still works, so `end` is called, once. A promise
 * nobody waited for is only logged. Returns how to undo it.
 */
export function surviveErrors(log: Pick<Log, "error">, end: () => void): () => void {
  let ending = false;
  const onException = (err: unknown) => {
    const answer = answered();
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
    if (answered() && isHangUp(err)) return;
    log.error({ path: answered()?.path, err }, "a failure nobody waited for");
  };
  process.on("uncaughtException", onException);
  process.on("unhandledRejection", onRejection);
  return () => {
    process.off("uncaughtException", onException);
    process.off("unhandledRejection", onRejection);
  };
}
