/** What is looked at before a story is published: what keeps it from being so, and what only deserves a look. */
import { database } from "../database";
import { env } from "../env";
import { addressIsTaken } from "./address";
import type { LoadedArticle } from "./load";
import { oldLinks } from "./old-links";
import { picturesToCheck } from "./refusals";
import { pictureProblems, publishingProblems } from "./rules";

/** One thing looked at. `href` leads to where it can be put right. */
export type Check = {
  name: string;
  /** What waits keeps the story back only until a date; it can be scheduled for later. */
  state: "good" | "warns" | "waits" | "blocks";
  /** What is the matter; for a good one, nothing, or what was found. */
  message: string | null;
  href: string;
};

/** A longer headline breaks into too many lines on a phone, in characters. */
const longHeadline = 90;

/** Looks a draft over. What blocks or waits here is what `publish` refuses. */
export async function readChecklist(article: LoadedArticle, now = new Date()): Promise<Check[]> {
  const { id, draft, slug, section, embargoUntil } = article;
  const { content } = draft;
  const problems = publishingProblems(content);
  const [pictures, taken, links] = [
    pictureProblems(content, await picturesToCheck(database(), article)),
    await addressIsTaken(database(), section, slug, id),
    await oldLinks(database(), content.body, env().siteUrl),
  ];
  const said = (field: string, among = problems) =>
    among.filter((problem) => problem.field === field).map(({ message }) => message);
  const isQuote = (message: string) => message.includes("pull quote");
  const edit = (field: string) => `/admin/stories/${id}#${field}`;
  const block = (name: string, field: string, messages: string[]): Check => ({
    name,
    state: messages.length > 0 ? "blocks" : "good",
    message: messages.join("; ") || null,
    href: edit(field),
  });
  const warn = (name: string, field: string, message: string | null | false | ""): Check[] =>
    message ? [{ name, state: "warns", message, href: edit(field) }] : [];
  const underEmbargo = !article.publishedAt && embargoUntil !== null && embargoUntil > now;
  return [
    block("Headline", "headline", said("headline")),
    { name: "Section", state: "good", message: section.name, href: edit("sectionId") },
    block("Byline", "authorIds", said("authorIds")),
    block(
      "Text",
      "body",
      said("body").filter((message) => !isQuote(message)),
    ),
    block("Pull quotes", "body", said("body").filter(isQuote)),
    {
      ...block(
        "Pictures",
        "leadImageId",
        pictures.map(({ message }) => message),
      ),
      href: edit(pictures[0]?.field ?? "leadImageId"),
    },
    block("Address", "slug", taken ? ["belongs to another story, or once did"] : []),
    ...(underEmbargo
      ? [{ name: "Embargo", state: "waits" as const, message: "has not ended", href: "#embargo" }]
      : []),
    ...warn(
      "Headline",
      "headline",
      content.headline.length > longHeadline &&
        `has ${content.headline.length} characters; more than ${longHeadline} are hard to take in on a phone`,
    ),
    ...warn("Deck", "deck", !content.deck && "is empty; fronts, feeds and search results show it"),
    ...warn("Picture", "leadImageId", content.leadImageId === null && "there is no lead picture"),
    ...warn(
      "Search description",
      "searchDescription",
      !content.searchDescription && !content.deck && "search engines will make up their own",
    ),
    ...links.flatMap(({ text, message }) => warn("Link", "body", `“${text}” ${message}`)),
  ];
}
