/** Taking beacons in: what reader/read.ts sends, answered alike whatever becomes of it, so that nothing can be probed. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerBriefly } from "./brief";
import type { HeaderList } from "./security";

/** Where pages send them. */
export const beaconAddress = "/api/read";

/** Bytes; a beacon has under a hundred. */
const longest = 300;

/**
 * Answers a request at the beacons' address as soon as all of it is here. Resolves with what it says, or with undefined
 * when it was refused.
 */
export function beaconFrom(
  request: IncomingMessage,
  response: ServerResponse,
  fixed: HeaderList,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const refuse = (status: number, headers: HeaderList) => {
      answerBriefly(response, status, [...fixed, ...headers]);
      resolve(undefined);
    };
    if (request.method !== "POST") return refuse(405, ["Allow", "POST"]);
    if (Number(request.headers["content-length"] ?? 0) > longest) {
      return refuse(413, ["Connection", "close"]);
    }
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString("latin1");
      if (body.length > longest && !response.headersSent) refuse(413, ["Connection", "close"]);
    });
    request.on("end", () => {
      if (response.headersSent) return;
      response.writeHead(204, [...fixed, "Cache-Control", "no-store"]).end();
      resolve(body);
    });
    // Gone before it was all here.
    request.on("close", () => resolve(undefined));
  });
}
