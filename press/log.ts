/** The log: one JSON line per event, without addresses of readers, their words or anything else about them. */
import { AsyncLocalStorage } from "node:async_hooks";
import { format, stripVTControlCharacters } from "node:util";
import pino from "pino";
import type { Env } from "@/newsroom/env";
import { requestId } from "./answering";
import { isHangUp } from "./hang-up";

/** Where events go. */
export type Log = Pick<pino.Logger, "debug" | "info" | "warn" | "error">;

/** Opens the log on standard output; errors are written with their causes. */
export function openLog(level: Env["logLevel"]): Log {
  return pino(
    {
      level,
      base: undefined,
      serializers: { err: pino.stdSerializers.errWithCause },
      mixin: () => ({ request: requestId() }),
    },
    pino.destination({ dest: 1, sync: true }),
  );
}

const complaints = new AsyncLocalStorage<unknown[]>();

/** Runs a render and returns what was written to the console's errors and warnings meanwhile, with its result. */
export async function hearing<Result>(
  render: () => Promise<Result>,
): Promise<{ result: Result; heard: unknown[] }> {
  const heard: unknown[] = [];
  // Async within: what a render returns may start only when it is awaited.
  return { result: await complaints.run(heard, async () => await render()), heard };
}

/**
 * Next tells of a failed render on the console only, over many lines. From here on such words are handed to the render
 * they come from (`hearing`), or become a line of the log. Returns how to undo it.
 */
export function adoptConsole(log: Log): () => void {
  const { error, warn } = console;
  const take = (write: Log["error"]) =>
    function adopted(...words: unknown[]): void {
      const err = words.find((word) => word instanceof Error);
      if (isHangUp(err)) return;
      const heard = complaints.getStore();
      const text = stripVTControlCharacters(format(...words.filter((word) => word !== err))).trim();
      if (heard) heard.push(err ?? text);
      else write.call(log, err ? { err } : {}, text || "error");
    };
  console.error = take(log.error);
  console.warn = take(log.warn);
  return () => Object.assign(console, { error, warn });
}
