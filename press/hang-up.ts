/** Readers who go away before their answer has come: nothing of the paper's failed. */

/** How Node, its fetch and Next say that the other side has hung up. */
const codes: readonly unknown[] = ["ERR_STREAM_PREMATURE_CLOSE", "ERR_STREAM_DESTROYED", "EPIPE"];

/** Whether an error is no more than a client that went away. A database that hangs up is another matter. */
export function isHangUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  // node:http's own, of a request's body that ends in the middle.
  if (code === "ECONNRESET") return error.message === "aborted";
  return error.name === "ResponseAborted" || codes.includes(code);
}
