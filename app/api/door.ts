import { failed } from "@/app/failed";
import { env } from "@/newsroom/env";
import { Conflict, NotAllowed, NotFound, Refused } from "@/newsroom/refusal";
import { signedOut } from "@/newsroom/staff/rules";
import { readSession, type StaffActor } from "@/newsroom/staff/session";

/** Answers of the desk's machines are for this one person at this moment. */
export function answerJson(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

const problem = (status: number, message: string) =>
  answerJson(status, { problems: [{ field: "", message }] });

/**
 * Whether a page of the paper itself sent a request: another site's page could send it with the same cookies. Browsers
 * say so themselves, except on a paper without HTTPS; there the page's origin does.
 */
function isOurs(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const { siteUrl } = env();
  const origin = headers.get("origin");
  return (
    origin === siteUrl ||
    (siteUrl.startsWith("http:") && origin === `http://${headers.get("host")}`)
  );
}

/**
 * The way in for what the desk's scripts send and ask: where it comes from, who sends it, and what the newsroom refuses
 * turned into an answer. 401 nobody is signed in, 403 not theirs or not from here, 404 not there, 409 somebody saved
 * first (with `theirs`), 422 problems by field, 503 something under the paper is out of order, 500 anything else.
 */
export async function asStaff(
  request: Request,
  work: (actor: StaffActor) => Promise<Response>,
): Promise<Response> {
  if (request.method !== "GET" && !isOurs(request.headers)) {
    return problem(403, "this was not sent from the paper's own desk");
  }
  try {
    const actor = await readSession(request.headers);
    if (!actor) return problem(401, signedOut);
    return await work(actor);
  } catch (error) {
    // Whoever sent it has gone away; nobody hears what is answered.
    if (request.signal.aborted) return problem(400, "did not arrive whole");
    if (!(error instanceof Refused)) {
      const { status, sentence } = failed(error, request.headers.get("x-request-id"));
      return problem(status, sentence);
    }
    const { problems } = error;
    if (error instanceof Conflict) return answerJson(409, { problems, theirs: error.theirs });
    if (error instanceof NotAllowed) return answerJson(403, { problems });
    if (error instanceof NotFound) return answerJson(404, { problems });
    return answerJson(422, { problems });
  }
}
