/** Ctrl-C and SIGTERM: everything that runs is ended, then the process, as asked: exit code 0. */

/** @type {Set<() => unknown>} */
const closers = new Set();
let stopping = false;
/** Milliseconds after which the process ends whatever is still under way. */
const patience = 9_000;

/**
 * Adds what is to be ended on the way out; the last added ends first. Returns how to take it off the list.
 * @param {() => unknown} close
 */
export function onStop(close) {
  closers.add(close);
  return () => closers.delete(close);
}

/** Whether the process is on its way out, so that a child's end is no failure. */
export const isStopping = () => stopping;

/** Ends everything, then the process. @param {number} code */
export async function stop(code) {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(code), patience).unref();
  for (const close of [...closers].reverse()) {
    try {
      await close();
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    }
  }
  process.exit(code);
}

/** Listens for the signals that end a command; `code` is what it then exits with. */
export function listenForSignals(code = 0) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(code));
}
