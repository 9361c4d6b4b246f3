/** Trouble a newcomer may meet: one line that says what is wrong, one that says what to do. */

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
 * Runs a command's work; trouble becomes its two lines and exit code 1.
 * @param {() => Promise<void>} work
 */
export async function mendable(work) {
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Error && "mend" in error) {
      const details =
        "details" in error && error.details ? `${String(error.details).trim()}\n\n` : "";
      process.stderr.write(`${details}${error.message}\n  Try: ${error.mend}\n`);
    } else {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    }
    process.exit();
  }
}
