/** Trouble a newcomer may meet: one line that says what is wrong, one that says what to do. */
import { stop } from "./stop.mjs";

/** Something is wrong that the person at the keyboard can mend. */
export class Trouble extends Error {
  /**
   * @param {string} message what is wrong
   * @param {string} mend what to do about it
   * @param {string} [details] what another program said about it
   */
  constructor(message, mend, details = "") {
    super(message);
    this.mend = mend;
    this.details = details;
  }
}

/**
 * Runs a command's work; trouble is told, what goes on beside it is ended, and the exit code is 1.
 * @param {() => Promise<void>} work
 */
export async function mendable(work) {
  try {
    await work();
  } catch (error) {
    process.stderr.write(describeTrouble(error));
    await stop(1);
  }
}

/**
 * An error for the person at the keyboard: trouble in its two lines, anything else with its stack.
 * @param {unknown} error
 */
export function describeTrouble(error) {
  if (!(error instanceof Error)) return `${error}\n`;
  if (!("mend" in error)) return `${error.stack}\n`;
  const details = "details" in error && error.details ? `${String(error.details).trim()}\n\n` : "";
  return `${details}${error.message}\n  Try: ${error.mend}\n`;
}
