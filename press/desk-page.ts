/** A screen of the desk on its way out. */
import type { ServerResponse } from "node:http";
import { encode, preferredEncoding } from "./encoding";

/** How React begins the style sheets it puts into a page. */
const sheet = /<style(?= data-precedence=)/g;

/** Gives a page's style sheets the nonce of its policy: React writes nonces on scripts only. */
function withStyleNonce(html: string, nonce: string): string {
  return html.replace(sheet, `<style nonce="${nonce}"`);
}

type Callback = () => void;
type End = { chunk?: Buffer; done?: Callback };

/** The arguments of `write` and `end`: a chunk perhaps, an encoding perhaps, a callback perhaps. */
function partsOf(args: readonly unknown[]): End {
  const [chunk, encoding] = args;
  const done = args.find((one): one is Callback => typeof one === "function");
  if (typeof chunk === "string") {
    const of = typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8";
    return { chunk: Buffer.from(chunk, of), done };
  }
  return chunk instanceof Uint8Array ? { chunk: Buffer.from(chunk), done } : { done };
}

/**
 * Holds what is written to a response back until it is whole when it is a page; then its style sheets get the nonce and
 * it goes out compressed, if `accepted` (the request's Accept-Encoding) allows. All else passes as it is written.
 */
export function holdPage(response: ServerResponse, nonce: string, accepted?: string): void {
  const held: Buffer[] = [];
  const pass = {
    write: response.write.bind(response),
    end: response.end.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  };
  const isPage = () =>
    !response.headersSent && String(response.getHeader("Content-Type")).startsWith("text/html");

  async function send(done: Callback | undefined): Promise<void> {
    const html = Buffer.from(withStyleNonce(Buffer.concat(held).toString(), nonce));
    // Brotli at its best is for what is compressed once and served often.
    const coding = preferredEncoding(accepted, ["gzip"]);
    const bytes = await encode(html, coding);
    if (coding !== "identity") response.setHeader("Content-Encoding", coding);
    response.appendHeader("Vary", "Accept-Encoding");
    response.setHeader("Content-Length", bytes.length);
    pass.end(bytes, done);
  }

  response.flushHeaders = () => {
    if (!isPage()) pass.flushHeaders();
  };
  // The overloads of Node's own types cannot be said in one function.
  response.write = ((...args: Parameters<ServerResponse["write"]>) => {
    if (!isPage()) return pass.write(...args);
    const { chunk, done } = partsOf(args);
    if (chunk) held.push(chunk);
    if (done) process.nextTick(done);
    return true;
  }) as ServerResponse["write"];
  response.end = ((...args: Parameters<ServerResponse["end"]>) => {
    const isEmpty = response.req.method === "HEAD";
    if (!isPage() || isEmpty) return pass.end(...args);
    const { chunk, done } = partsOf(args);
    if (chunk) held.push(chunk);
    send(done).catch((error: Error) => response.destroy(error));
    return response;
  }) as ServerResponse["end"];
}
