/** JSON Feed 1.1 (www.jsonfeed.org/version/1.1) with full text. */
import { zoned } from "../language/dates";
import { sharePath } from "../share/address";
import { lastChanged } from "../structured-data/article";
import { feedPath, feedTitle, scopePath } from "./address";
import { feedPicture } from "./html";
import type { Feed } from "./read";
import { type Story, storyHtml, storyId } from "./story";

/** A feed as JSON Feed. `_corrections` is our own: the notes of a story, for programs that want them apart. */
export function toJsonFeed(feed: Feed): string {
  const { paper, scope, hub } = feed;
  const { settings, siteUrl } = paper;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feedTitle(scope, settings.name),
    home_page_url: siteUrl + scopePath(scope),
    feed_url: siteUrl + feedPath(scope, "json"),
    ...(feed.description && { description: feed.description }),
    icon: siteUrl + sharePath({ kind: "logo" }, settings),
    language: settings.language,
    authors: [{ name: settings.name, url: `${siteUrl}/` }],
    ...(hub && { hubs: [{ type: "WebSub", url: hub }] }),
    items: feed.stories.map((story) => item(story, feed)),
  });
}

function item(story: Story, { paper }: Feed) {
  const { settings, siteUrl } = paper;
  const changed = lastChanged(story);
  return {
    id: storyId(story),
    url: siteUrl + story.path,
    title: story.headline,
    content_html: storyHtml(story, paper),
    ...(story.deck && { summary: story.deck }),
    ...(story.picture && { image: siteUrl + feedPicture(story.picture).path }),
    date_published: zoned(story.publishedAt, settings.timeZone),
    ...(changed > story.publishedAt && { date_modified: zoned(changed, settings.timeZone) }),
    authors: story.authors.map(({ name, slug }) => ({ name, url: `${siteUrl}/by/${slug}` })),
    tags: [story.section.name, ...story.topics],
    ...(story.corrections.length > 0 && {
      _corrections: {
        about: `${siteUrl}/about/corrections`,
        notes: story.corrections.map(({ id, kind, note, publishedAt }) => ({
          kind,
          note,
          date: zoned(publishedAt, settings.timeZone),
          url: `${siteUrl}/corrections/${id}`,
        })),
      },
    }),
  };
}
