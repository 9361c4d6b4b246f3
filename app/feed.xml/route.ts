import { feedAnswer } from "@/app/feed-answer";

export const dynamic = "force-dynamic";

/** The paper as RSS. */
export const GET = (): Promise<Response> => feedAnswer({ of: "paper" }, "rss");
