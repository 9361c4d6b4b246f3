import { readLibrary } from "@/newsroom/media/library";
import { answerJson, asStaff } from "../door";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

/** A page of the library: /api/pictures?query=harbour&before=1200. */
export async function GET(request: Request): Promise<Response> {
  return asStaff(request, async () => {
    const asked = new URL(request.url).searchParams;
    const query = (asked.get("query") ?? "").slice(0, 200);
    const before = Number(asked.get("before") ?? "") || null;
    return answerJson(200, await readLibrary({ query, before }));
  });
}
