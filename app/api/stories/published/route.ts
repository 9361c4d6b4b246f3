import { findPieces } from "@/newsroom/articles/related";
import { answerJson, asStaff } from "../../door";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

/** Published stories with these words, to be tied to another: /api/stories/published?text=harbour. */
export async function GET(request: Request): Promise<Response> {
  return asStaff(request, async () => {
    const text = new URL(request.url).searchParams.get("text") ?? "";
    return answerJson(200, await findPieces(text.slice(0, 200)));
  });
}
