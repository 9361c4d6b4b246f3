import * as z from "zod";
import { readFrontForDesk } from "@/newsroom/front/desk-read";
import { type FrontInput, frontName } from "@/newsroom/front/schema";
import { arrangeFront } from "@/newsroom/front/write";
import { accept } from "@/newsroom/refusal";
import { answerJson, asStaff } from "../door";
import { atTheDoor } from "../stories/door";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

/** A front as it stands: /api/front?front=section:3. */
export async function GET(request: Request): Promise<Response> {
  return asStaff(request, async (actor) => {
    const front = accept(frontName, new URL(request.url).searchParams.get("front"));
    return answerJson(200, (await readFrontForDesk(actor, front)).standing);
  });
}

/** Saves a front as a whole; 409 with what stands when somebody else saved first. */
export async function POST(request: Request): Promise<Response> {
  return atTheDoor(request, z.looseObject({}), async (actor, input) => ({
    // The verb parses it, and names each problem's field as the screen does.
    revision: await arrangeFront(actor, input as FrontInput),
  }));
}
