import { describeImage, type NewPictureWords } from "@/newsroom/media/write";
import { refuse } from "@/newsroom/refusal";
import { answerJson, asStaff } from "../../door";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

/** Says something about a picture: JSON with what is to be said, {"alt": "A pier in fog"}. Answers the picture. */
export async function PATCH(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return asStaff(request, async (actor) => {
    const said: unknown = await request.json().catch(() => refuse("", "is not JSON"));
    // The verb parses it, and refuses what it does not know.
    return answerJson(200, {
      picture: await describeImage(actor, Number(id), said as NewPictureWords),
    });
  });
}
