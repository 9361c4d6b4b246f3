import { feedAnswer } from "@/app/feed-answer";

export const dynamic = "force-dynamic";

/** The paper as JSON Feed. */
export const GET = (): Promise<Response> => feedAnswer({ of: "paper" }, "json");
