/** Atom (RFC 4287) with full text. */
import { zoned } from "../language/dates";
import { lastChanged } from "../structured-data/article";
import { feedPath, feedTitle, scopePath } from "./address";
import { addPicture, mediaNamespace } from "./picture";
import type { Feed } from "./read";
import { lastingId, type Story, storyHtml, storyId } from "./story";
import { add, addHtml, type Element, written, xmlDocument } from "./xml";

/** A feed as Atom. `updated` moves when an editor says that the news changed or was wrong; a typo moves nothing. */
export function toAtom(feed: Feed): string {
  const { paper, scope, hub } = feed;
  const { settings, siteUrl } = paper;
  const document = xmlDocument();
  const root = document.ele("feed", {
    xmlns: "http://www.w3.org/2005/Atom",
    "xmlns:media": mediaNamespace,
    "xml:lang": settings.language,
  });
  add(root, "id", lastingId(`feed ${siteUrl} ${feed.key}`));
  add(root, "title", feedTitle(scope, settings.name));
  add(root, "subtitle", feed.description);
  // An empty feed has never changed; the element must be there all the same.
  const newest = Math.max(0, ...feed.stories.map((story) => lastChanged(story).getTime()));
  add(root, "updated", zoned(new Date(newest), settings.timeZone));
  root.ele("link", {
    rel: "self",
    type: "application/atom+xml",
    href: siteUrl + feedPath(scope, "atom"),
  });
  root.ele("link", { rel: "alternate", type: "text/html", href: siteUrl + scopePath(scope) });
  if (hub) root.ele("link", { rel: "hub", href: hub });
  // Whoever speaks where a story names nobody (RFC 4287, 4.1.1).
  add(root.ele("author"), "name", settings.name);
  for (const story of feed.stories) addEntry(root, story, feed);
  return written(document);
}

function addEntry(root: Element, story: Story, { paper }: Feed): void {
  const { settings, siteUrl } = paper;
  const entry = root.ele("entry");
  add(entry, "id", storyId(story));
  add(entry, "title", story.headline);
  entry.ele("link", { rel: "alternate", type: "text/html", href: siteUrl + story.path });
  add(entry, "published", zoned(story.publishedAt, settings.timeZone));
  add(entry, "updated", zoned(lastChanged(story), settings.timeZone));
  for (const { name, slug } of story.authors) {
    const author = entry.ele("author");
    add(author, "name", name);
    add(author, "uri", `${siteUrl}/by/${slug}`);
  }
  for (const term of [story.section.name, ...story.topics]) entry.ele("category", { term });
  add(entry, "summary", story.deck);
  addHtml(entry, "content", storyHtml(story, paper), { type: "html" });
  addPicture(entry, story, siteUrl);
}
