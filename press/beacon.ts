/** Taking beacons in: what reader/read.ts sends, answered alike whatever becomes of it, so that nothing can be probed. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerBriefly } from "./brief";
import type { HeaderList } from "./security";

/** Where pages send them. */
export const beaconAddress = "/api/read";

/** Bytes; a beacon has under a hundred. */
const longest = 300;

/**
 * Answers a request at the beacons' address once all of it is here. `wait` says for how many seconds the client is to
 * leave off, and `handOn` takes what was sent. Callbacks: thousands a second come by here, and each promise costs.
 */
export function takeBeacon(
  request: IncomingMessage,
  response: ServerResponse,
  fixed: HeaderList,
  { wait, handOn }: { wait: () => Promise<number>; handOn: (body: string) => void },
): void {
  const refuse = (status: number, ...headers: string[]) => {
    if (!response.headersSent) answerBriefly(response, status, [...fixed, ...headers]);
  };
  if (request.method !== "POST") {
    refuse(405, "Allow", "POST");
    return;
  }
  if (Number(request.headers["content-length"] ?? 0) > longest) {
    refuse(413, "Connection", "close");
    return;
  }
  let body = "";
  request.on("data", (chunk: Buffer) => {
    body += chunk.toString("latin1");
    if (body.length > longest) refuse(413, "Connection", "close");
  });
  request.on("end", () => {
    if (response.headersSent) return;
    void wait().then((seconds) => {
      if (seconds > 0) {
        refuse(429, "Retry-After", String(seconds));
        return;
      }
      response.writeHead(204, [...fixed, "Cache-Control", "no-store"]).end();
      handOn(body);
    });
  });
}
