/** What may be sent to the paper: little, and announced. */
import type { IncomingMessage } from "node:http";
import { largestBody } from "@/newsroom/body-limit";

/** Where pictures come in, and how many bytes one may have: 30 MB, as the library takes them, and its words. */
const uploads = { path: "/api/uploads", largest: 31 * 1024 * 1024 };

/**
 * The status to refuse a request with for what it sends: 413 when it is too much, 411 when it does not say how much it
 * will be (RFC 9110, 15.5.12 and 15.5.14). Undefined: it may come in.
 */
export function refusalOfBody(
  request: Pick<IncomingMessage, "headers">,
  path: string,
): 411 | 413 | undefined {
  // With both, Node reads the pieces and refuses the request itself.
  if (request.headers["transfer-encoding"] !== undefined) return 411;
  const most = path === uploads.path ? uploads.largest : largestBody;
  return Number(request.headers["content-length"] ?? 0) > most ? 413 : undefined;
}

/** Milliseconds a client may take to send its request: a form at once, a picture over a slow line in its time. */
export const slowestBody = { form: 30_000, upload: 15 * 60_000 };

/** Hangs up on whoever takes too long to send what they announced (a slow client holds a connection for nothing). */
export function limitBodyTime(request: IncomingMessage, path: string): void {
  if (Number(request.headers["content-length"] ?? 0) === 0) return;
  const most = path === uploads.path ? slowestBody.upload : slowestBody.form;
  const over = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, most).unref();
  request.once("close", () => clearTimeout(over));
}
