import { feedAnswer } from "@/app/feed-answer";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ topic: string }> };

/** A topic as RSS. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return feedAnswer({ of: "topic", slug: (await params).topic }, "rss");
}
