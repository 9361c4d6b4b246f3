import { readCandidates } from "@/newsroom/front/desk-read";
import { isRowId } from "@/newsroom/row-id";
import { answerJson, asStaff } from "../../door";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

/** Stories to place on a front: /api/front/stories?text=harbour&section=3&cursor=… */
export async function GET(request: Request): Promise<Response> {
  return asStaff(request, async (actor) => {
    const asked = new URL(request.url).searchParams;
    const section = Number(asked.get("section") ?? "");
    return answerJson(
      200,
      await readCandidates(actor, {
        text: (asked.get("text") ?? "").slice(0, 200),
        sectionId: isRowId(section) ? section : undefined,
        cursor: asked.get("cursor") ?? undefined,
      }),
    );
  });
}
