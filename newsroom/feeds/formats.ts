/** The formats a feed is written in. */
import type { FeedFormat } from "./address";
import { toAtom } from "./atom";
import { toJsonFeed } from "./json-feed";
import type { Feed } from "./read";
import { toRss } from "./rss";

const media: Record<FeedFormat, string> = {
  rss: "application/rss+xml; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

const writers: Record<FeedFormat, (feed: Feed) => string> = {
  rss: toRss,
  atom: toAtom,
  json: toJsonFeed,
};

/** A feed written in a format, with its media type. */
export function writeFeed(feed: Feed, format: FeedFormat): { text: string; type: string } {
  return { text: writers[format](feed), type: media[format] };
}
