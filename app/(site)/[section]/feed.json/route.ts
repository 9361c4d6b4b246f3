import { feedAnswer } from "@/app/feed-answer";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ section: string }> };

/** A section as JSON Feed. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return feedAnswer({ of: "section", slug: (await params).section }, "json");
}
