import type { z } from "zod";
import { largestBody } from "@/newsroom/body-limit";
import { accept, refuse } from "@/newsroom/refusal";
import type { StaffActor } from "@/newsroom/staff/session";
import { answerJson, asStaff } from "../door";

const problem = (status: number, message: string) =>
  answerJson(status, { problems: [{ field: "", message }] });

/**
 * The way in for what the editor's script sends: JSON of this shape, and nothing else. Answers as `asStaff`, and 413 for
 * too much, 415 for anything but JSON.
 */
export async function atTheDoor<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  work: (actor: StaffActor, input: z.output<Schema>) => Promise<unknown>,
): Promise<Response> {
  return asStaff(request, async (actor) => {
    if (!request.headers.get("content-type")?.startsWith("application/json")) {
      return problem(415, "only JSON is understood here");
    }
    const text = await request.text();
    if (Buffer.byteLength(text) > largestBody) return problem(413, "is too long to be saved");
    return answerJson(200, await work(actor, accept(schema, parseJson(text))));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse("", "is not JSON");
  }
}

/** An article's id from an address; 0, which none has, for anything else. */
export async function idFrom(params: Promise<{ id: string }>): Promise<number> {
  const { id } = await params;
  return /^[1-9]\d{0,9}$/.test(id) ? Number(id) : 0;
}
