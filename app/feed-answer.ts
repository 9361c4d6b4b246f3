import { movedTo } from "@/newsroom/articles/resolve";
import { type FeedFormat, feedPath, scopePath } from "@/newsroom/feeds/address";
import { writeFeed } from "@/newsroom/feeds/formats";
import { type FeedRequest, readFeed } from "@/newsroom/feeds/read";

/** A feed; or where it moved to with its page; or that there is none. */
export async function feedAnswer(request: FeedRequest, format: FeedFormat): Promise<Response> {
  const feed = await readFeed(request);
  if (!feed) return otherwise(request, format);
  const { text, type } = writeFeed(feed, format);
  const links = [`<${feed.paper.siteUrl}${feedPath(feed.scope, format)}>; rel="self"`];
  if (feed.hub) links.unshift(`<${feed.hub}>; rel="hub"`);
  return new Response(text, {
    headers: {
      "content-type": type,
      // The stories are to be found, not the file that brings them.
      "x-robots-tag": "noindex",
      // WebSub's discovery asks for the links in the header too (www.w3.org/TR/websub, 4).
      ...(feed.hub && { link: links.join(", ") }),
    },
  });
}

async function otherwise(request: FeedRequest, format: FeedFormat): Promise<Response> {
  const scope = request.of === "paper" ? request : { ...request, name: "" };
  const moved = await movedTo(scopePath(scope));
  if (moved) {
    const file = feedPath({ of: "paper" }, format);
    return new Response(null, { status: 308, headers: { location: moved + file } });
  }
  return new Response("There is no such feed.\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
