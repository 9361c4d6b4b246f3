import { feedAnswer } from "@/app/feed-answer";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ author: string }> };

/** An author as RSS. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return feedAnswer({ of: "author", slug: (await params).author }, "rss");
}
