/** What may be sent to the paper: little, and announced. */
import type { IncomingMessage, ServerResponse } from "node:http";
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
/** Milliseconds an answer may take, from the request to its last byte: ample for a page over the slowest line. */
const slowestAnswer = 60_000;
/** Milliseconds for what is still being sent after an answer that does not wait for it. */
const afterwards = 2_000;

/**
 * Hangs up on whoever takes too long: to send what they announced, to take what they asked for, or to stop sending what was
 * refused. A slow client holds a connection for nothing.
 */
export function limitTime(request: IncomingMessage, response: ServerResponse, path: string): void {
  const isUpload = path === uploads.path;
  const hangUp = () => request.socket.destroy();
  const timers = [
    setTimeout(hangUp, isUpload ? slowestBody.upload + slowestAnswer : slowestAnswer).unref(),
  ];
  if (hasBody(request)) {
    const late = () => {
      if (!request.complete) hangUp();
    };
    timers.push(setTimeout(late, isUpload ? slowestBody.upload : slowestBody.form).unref());
    response.once("finish", () => timers.push(setTimeout(late, afterwards).unref()));
    request.once("end", () => clearTimeout(timers[1]));
  }
  response.once("close", () => {
    clearTimeout(timers[0]);
    clearTimeout(timers[1]);
  });
}

/** The same for an answer that was given at once: only a slow reader still has some of it to come. */
export function limitReading({ socket }: IncomingMessage, response: ServerResponse): void {
  if (response.socket && socket.writableLength === 0) return;
  const over = setTimeout(() => socket.destroy(), slowestAnswer).unref();
  response.once("close", () => clearTimeout(over));
}

const hasBody = ({ headers }: IncomingMessage) =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
