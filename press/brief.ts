/** Answers that need no page: a few words, for programs more than for people. */
import type { ServerResponse } from "node:http";
import { STATUS_CODES } from "node:http";
import type { HeaderList } from "./security";

/** Ends a request with a status and its name, and lines to go with them. */
export function answerBriefly(
  response: ServerResponse,
  status: number,
  headers: HeaderList,
  lines: readonly string[] = [],
): void {
  const words = [`${status} ${STATUS_CODES[status] ?? ""}`, ...lines, ""].join("\n");
  response.writeHead(status, [
    ...headers,
    "Content-Type",
    "text/plain; charset=utf-8",
    "Content-Length",
    String(Buffer.byteLength(words)),
    "Cache-Control",
    "no-store",
  ]);
  response.end(words);
}
