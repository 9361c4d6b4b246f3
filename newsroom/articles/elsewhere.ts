/** "Where else": the words an edit takes away, looked for in every place that may still say them. */
import { database } from "../database";
import { readFront } from "../front/read";
import { type ExcerptPart, excerptOf, hasFind } from "../search/excerpt";
import { parseQuery, type Query } from "../search/query";
import { search } from "../search/read";
import { type TakenWords, wordsTaken } from "./changed-words";
import { textLines } from "./content-difference";
import type { LoadedArticle } from "./load";
import { namesIn } from "./names";
import { picturesOf } from "./rules";
import type { Content } from "./schema";
import type { Summary } from "./summary";

/** A place that says the words: in this story, on a front, in another story. `where` is what the place is called. */
export type Mention = {
  in: "story" | "picture" | "front" | "other";
  where: string;
  /** Where it can be seen or put right. */
  href: string;
  /** Where readers see another story. */
  path?: string;
  excerpt: ExcerptPart[];
};

/** What was looked for, and where it stands. */
export type Elsewhere = { phrases: string[]; mentions: Mention[] };

/** Other stories listed for each phrase, the best matches first. */
const mostOthers = 10;

/**
 * Looks for the words that the draft takes away from the live version: in the rest of the draft, in the words of its
 * pictures, on the front page and in other published stories. Nothing when the article was never published.
 */
export async function readElsewhere(article: LoadedArticle): Promise<Elsewhere> {
  const { live, draft } = article;
  if (!live) return { phrases: [], mentions: [] };
  const names = await namesIn(database(), [live.content, draft.content]);
  const taken = wordsTaken(textLines(live.content, names), textLines(draft.content, names));
  if (taken.length === 0) return { phrases: [], mentions: [] };
  const narrow = queryOf(taken.map((one) => one.narrow));
  const [pictures, front, others] = [
    await inPictures(draft.content, narrow),
    await onFront(article, taken),
    await inOthers(article.id, taken),
  ];
  return {
    phrases: taken.map((one) => one.narrow),
    mentions: [...inStory(article, narrow), ...pictures, ...front, ...others],
  };
}

/** Any of these phrases. */
const queryOf = (phrases: readonly string[]): Query =>
  phrases.flatMap((words) => parseQuery(`"${words}"`));

function inStory({ id, slug, draft }: LoadedArticle, query: Query): Mention[] {
  const { content } = draft;
  const edit = (field: string) => `/admin/stories/${id}#${field}`;
  const places: [where: string, field: string, text: string | null][] = [
    ["Headline", "headline", content.headline],
    ["Kicker", "kicker", content.kicker],
    ["Deck", "deck", content.deck],
    ["Dateline", "dateline", content.dateline],
    ["Caption of the lead picture", "leadCaption", content.leadCaption],
    ["Search title", "searchTitle", content.searchTitle],
    ["Search description", "searchDescription", content.searchDescription],
    ["Address", "slug", slug.replaceAll("-", " ")],
    ...textLines({ ...content, ...empty }, noNames).map((line): [string, string, string] => [
      "Body",
      "body",
      line,
    ]),
  ];
  return places.flatMap(([where, field, text]) =>
    text && hasFind(text, query)
      ? [{ in: "story" as const, where, href: edit(field), excerpt: excerptOf(text, query) }]
      : [],
  );
}

const noNames = { authors: new Map(), topics: new Map(), pictures: new Map() };
/** The fields told one by one above. */
const empty = {
  headline: "",
  kicker: null,
  deck: null,
  dateline: null,
  leadCaption: null,
  searchTitle: null,
  searchDescription: null,
  authorIds: [],
  topicIds: [],
};

async function inPictures(content: Content, query: Query): Promise<Mention[]> {
  const pictures = await database().image.findMany({
    where: { id: { in: picturesOf(content) } },
    select: { id: true, alt: true, caption: true, credit: true },
  });
  return pictures.flatMap(({ id, alt, caption, credit }) =>
    [
      { where: "Alt text of a picture", text: alt },
      { where: "Caption of a picture", text: caption },
      { where: "Credit of a picture", text: credit },
    ].flatMap(({ where, text }) =>
      text && hasFind(text, query)
        ? [
            {
              in: "picture" as const,
              where,
              href: `/admin/pictures/${id}`,
              excerpt: excerptOf(text, query),
            },
          ]
        : [],
    ),
  );
}

/** What the front page tells of a story, as it will after the edit. */
const teaser = ({ kicker, headline, deck }: Pick<Summary, "kicker" | "headline" | "deck">) =>
  [kicker, headline, deck].filter(Boolean).join(" — ");

async function onFront({ id, draft }: LoadedArticle, taken: TakenWords[]): Promise<Mention[]> {
  const { lead, seconds, picks, rivers, opinions } = await readFront();
  const drawn = [
    ...(lead ? [lead] : []),
    ...seconds,
    ...picks,
    ...[...rivers, ...opinions].flatMap(({ items }) => items),
  ];
  return drawn.flatMap((story) => {
    const own = story.id === id;
    const query = queryOf(taken.map((one) => (own ? one.narrow : one.wide)));
    const text = teaser(own ? draft.content : story);
    if (!hasFind(text, query)) return [];
    const where = own ? "This story on the front page" : `Front page: ${story.headline}`;
    return [{ in: "front" as const, where, href: "/admin/front", excerpt: excerptOf(text, query) }];
  });
}

async function inOthers(id: number, taken: TakenWords[]): Promise<Mention[]> {
  const query = queryOf(taken.map((one) => one.wide));
  const found = new Map<number, Mention>();
  for (const { wide } of taken) {
    const { hits } = await search({ text: `"${wide}"`, take: mostOthers + 1 });
    for (const { summary, excerpt } of hits.slice(0, mostOthers + 1)) {
      if (summary.id === id || found.has(summary.id)) continue;
      const said = teaser(summary);
      found.set(summary.id, {
        in: "other",
        where: summary.headline,
        href: `/admin/stories/${summary.id}`,
        path: summary.path,
        excerpt: hasFind(said, query) ? excerptOf(said, query) : excerpt,
      });
    }
  }
  return [...found.values()];
}
