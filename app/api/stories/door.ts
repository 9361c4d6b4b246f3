import type { z } from "zod";
import { env } from "@/newsroom/env";
import { Conflict, NotAllowed, NotFound, Refused } from "@/newsroom/refusal";
import { readSession, type StaffActor } from "@/newsroom/staff/session";

/** Nobody types two million characters of JSON; who sends more does not come from the editor. */
const mostCharacters = 2_000_000;

/** Answers of the desk's machines are for this one person at this moment. */
export function answerJson(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
}

const problem = (status: number, message: string) =>
  answerJson(status, { problems: [{ field: "", message }] });

/** Whether a page of the paper itself sent a request: another site's page could send it with the same cookies. */
function isOurs(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return headers.get("origin") === new URL(env().siteUrl).origin;
}

/**
 * The way in for what the editor's script sends: asks where it comes from, who sends it and what it is, and turns what the
 * newsroom refuses into an answer. 401 nobody is signed in, 403 not theirs or not from here, 404 no such article,
 * 409 somebody saved first (with `theirs`), 413 too long, 415 not JSON, 422 problems by field.
 */
export async function atTheDoor<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  work: (actor: StaffActor, input: z.output<Schema>) => Promise<unknown>,
): Promise<Response> {
  if (!isOurs(request.headers)) return problem(403, "this was not sent from the paper's own desk");
  const actor = await readSession(request.headers);
  if (!actor) return problem(401, "you are signed out; sign in again in another tab");
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    return problem(415, "only JSON is understood here");
  }
  const text = await request.text();
  if (text.length > mostCharacters) return problem(413, "is too long to be saved");
  try {
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) {
      throw new Refused(
        parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message })),
      );
    }
    return answerJson(200, await work(actor, parsed.data));
  } catch (error) {
    return refusal(error);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused([{ field: "", message: "is not JSON" }]);
  }
}

function refusal(error: unknown): Response {
  if (!(error instanceof Refused)) throw error;
  const { problems } = error;
  if (error instanceof Conflict) return answerJson(409, { problems, theirs: error.theirs });
  if (error instanceof NotAllowed) return answerJson(403, { problems });
  if (error instanceof NotFound) return answerJson(404, { problems });
  return answerJson(422, { problems });
}

/** An article's id from an address; 0, which none has, for anything else. */
export async function idFrom(params: Promise<{ id: string }>): Promise<number> {
  const { id } = await params;
  return /^[1-9]\d{0,9}$/.test(id) ? Number(id) : 0;
}
