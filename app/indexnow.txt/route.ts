import { env } from "@/newsroom/env";

export const dynamic = "force-dynamic";

/** The key by which search engines see that IndexNow pings come from the paper; not found where it sends none. */
export function GET(): Response {
  const { indexNowKey } = env();
  return new Response(indexNowKey ?? "This paper sends no pings.\n", {
    status: indexNowKey ? 200 : 404,
    headers: { "content-type": "text/plain; charset=utf-8", "x-robots-tag": "noindex" },
  });
}
