/** What those get who are not signed in, where they would have to be: an answer, and no page rendered for it. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Place } from "@/newsroom/addresses";
import { deskPath, signedOut } from "@/newsroom/staff/rules";
import { readSession } from "@/newsroom/staff/session";
import { answerBriefly } from "./brief";
import type { Queue } from "./queue";
import { renderQueue } from "./queue";
import type { HeaderList } from "./security";

/** How strangers are told from staff, and how many of them Next works for at once. */
export type Strangers = {
  isStaff: (cookies: string | undefined) => Promise<boolean>;
  queue: Queue;
};

/** The one door: sessions are read from the database, and one stranger waits for another, never a reader for them. */
export function openStrangers(): Strangers {
  return {
    isStaff: async (cookie) =>
      cookie !== undefined &&
      /(?:^|;\s*)[\w-]*stet\.session_token=/.test(cookie) &&
      (await readSession(new Headers({ cookie }))) !== null,
    queue: renderQueue({ atOnce: 1, most: 50 }),
  };
}

/**
 * Leads to the sign-in page whoever asks for a screen of the desk, and tells scripts that nobody is signed in. `otherwise`
 * is for what strangers may do: sign in, and what a form of a desk left open sends, so that it hears where to go.
 */
export async function answerStranger(
  request: IncomingMessage,
  response: ServerResponse,
  { place, path, fixed }: { place: Place; path: string; fixed: HeaderList },
  otherwise: () => Promise<void>,
): Promise<void> {
  const isAsking = request.method === "GET" || request.method === "HEAD";
  if (place.by === "desk" && isAsking) {
    // Next's own script gives up on what it cannot read, and has the browser ask for the page.
    if (request.headers.rsc !== undefined) answerBriefly(response, 401, fixed);
    else answerBriefly(response, 307, [...fixed, "Location", signInPath(request.url)]);
  } else if (place.path === "/api/[...missing]") {
    // Nothing stands there for anybody.
    answerBriefly(response, 404, fixed);
  } else if (place.by === "machine" && !path.startsWith("/api/auth/")) {
    const body = JSON.stringify({ problems: [{ field: "", message: signedOut }] });
    response.writeHead(401, [
      ...fixed,
      "Content-Type",
      "application/json",
      "Content-Length",
      String(Buffer.byteLength(body)),
      "Cache-Control",
      "no-store",
      ...(isAsking ? [] : ["Connection", "close"]),
    ]);
    response.end(body);
  } else await otherwise();
}

function signInPath(asked: string | undefined): string {
  const next = deskPath(asked);
  return next === "/admin" ? "/admin/sign-in" : `/admin/sign-in?${new URLSearchParams({ next })}`;
}
