/** RSS 2.0 (www.rssboard.org/rss-specification) with full text. */
import { lastChanged } from "../structured-data/article";
import { feedPath, feedTitle, scopePath } from "./address";
import { addPicture, mediaNamespace } from "./picture";
import type { Feed } from "./read";
import { type Story, storyHtml, storyId } from "./story";
import { add, addHtml, type Element, written, xmlDocument } from "./xml";

/** A feed as RSS. Dates are RFC 822's; authors stand in dc:creator, since RSS's own must be mail addresses. */
export function toRss(feed: Feed): string {
  const { paper, scope, hub } = feed;
  const { settings, siteUrl } = paper;
  const document = xmlDocument();
  const channel = document
    .ele("rss", {
      version: "2.0",
      "xmlns:atom": "http://www.w3.org/2005/Atom",
      "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:media": mediaNamespace,
    })
    .ele("channel");
  const title = feedTitle(scope, settings.name);
  add(channel, "title", title);
  add(channel, "link", siteUrl + scopePath(scope));
  // Must be there, and say something.
  add(channel, "description", feed.description ?? title);
  add(channel, "language", settings.language);
  const newest = Math.max(...feed.stories.map((story) => lastChanged(story).getTime()));
  if (Number.isFinite(newest)) add(channel, "lastBuildDate", new Date(newest).toUTCString());
  channel.ele("atom:link", {
    rel: "self",
    type: "application/rss+xml",
    href: siteUrl + feedPath(scope, "rss"),
  });
  if (hub) channel.ele("atom:link", { rel: "hub", href: hub });
  for (const story of feed.stories) addItem(channel, story, feed);
  return written(document);
}

function addItem(channel: Element, story: Story, { paper }: Feed): void {
  const item = channel.ele("item");
  add(item, "title", story.headline);
  add(item, "link", paper.siteUrl + story.path);
  add(item, "guid", storyId(story), { isPermaLink: "false" });
  add(item, "pubDate", story.publishedAt.toUTCString());
  for (const { name } of story.authors) add(item, "dc:creator", name);
  for (const name of [story.section.name, ...story.topics]) add(item, "category", name);
  add(item, "description", story.deck);
  addHtml(item, "content:encoded", storyHtml(story, paper));
  addPicture(item, story, paper.siteUrl);
}
