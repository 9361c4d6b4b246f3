/** What a feed brings, read once for all its formats. */
import { body, pictureIds } from "../articles/body";
import { newestIds, type Scope } from "../articles/list";
import { correctionSelect, readPictures, toCorrection } from "../articles/read";
import { summarySelect, toSummary } from "../articles/summary";
import { readAuthor } from "../authors/read";
import { database, type Prisma } from "../database";
import { env } from "../env";
import { type Tag, uses } from "../freshness";
import { readSection } from "../sections/read";
import { type Paper, readPaper } from "../settings/paper";
import { readTopic } from "../topics/read";
import type { FeedScope } from "./address";
import type { Story } from "./story";

/** A feed before it is written in a format. `key` names what it is a feed of for ever, whatever its address. */
export type Feed = {
  paper: Paper;
  scope: FeedScope;
  key: string;
  description: string | null;
  stories: Story[];
  hub: string | null;
};

/** How many stories a feed holds. */
const longest = 30;

/** Which feed: of the paper, or of what has this slug. */
export type FeedRequest = { of: "paper" } | { of: "section" | "topic" | "author"; slug: string };

const storySelect = {
  ...summarySelect,
  liveVersion: {
    select: {
      ...summarySelect.liveVersion.select,
      number: true,
      dateline: true,
      leadCaption: true,
      body: true,
    },
  },
  topics: { select: { topic: { select: { id: true, name: true } } } },
  corrections: correctionSelect,
} satisfies Prisma.ArticleSelect;

/** The newest stories of a part of the paper, in full; null when there is no such part. */
export async function readFeed(request: FeedRequest): Promise<Feed | null> {
  const [paper, found] = await Promise.all([readPaper(), find(request)]);
  if (!found) return null;
  const ids = await newestIds(found.list, longest);
  return {
    paper,
    scope: found.scope,
    key: found.list.of === "paper" ? "paper" : `${found.list.of} ${found.list.id}`,
    description: found.description ?? (paper.settings.tagline || null),
    stories: await readStories(ids),
    hub: env().webSubHub ?? null,
  };
}

type Part = { list: Scope; scope: FeedScope; description: string | null };

async function find(request: FeedRequest): Promise<Part | null> {
  if (request.of === "paper")
    return { list: { of: "paper" }, scope: { of: "paper" }, description: null };
  const { of, slug } = request;
  const part = (id: number, name: string, description: string | null): Part => ({
    list: { of, id },
    scope: { of, slug, name },
    description,
  });
  switch (of) {
    case "section": {
      const section = await readSection(slug);
      return section && part(section.id, section.name, section.description);
    }
    case "topic": {
      const topic = await readTopic(slug);
      return topic && part(topic.id, topic.name, topic.description);
    }
    case "author": {
      const author = await readAuthor(slug);
      return author && part(author.id, author.name, author.bio);
    }
    default:
      return of satisfies never;
  }
}

async function readStories(ids: readonly number[]): Promise<Story[]> {
  const rows = await database().article.findMany({
    where: { id: { in: [...ids] }, status: "published" },
    select: storySelect,
  });
  const bodies = new Map(rows.map((row) => [row.id, body.parse(row.liveVersion?.body)]));
  const pictures = await readPictures([...bodies.values()].flatMap(pictureIds));
  const stories = rows.flatMap((row): Story[] => {
    const summary = toSummary(row);
    const text = bodies.get(row.id);
    const { liveVersion } = row;
    if (!summary || !liveVersion || !text) return [];
    uses(
      `article:${row.id}`,
      ...summary.authors.map(({ id }): Tag => `author:${id}`),
      ...row.topics.map(({ topic }): Tag => `topic:${topic.id}`),
    );
    return [
      {
        ...summary,
        version: liveVersion.number,
        dateline: liveVersion.dateline,
        leadCaption: liveVersion.leadCaption ?? summary.picture?.caption ?? null,
        body: text,
        pictures,
        topics: row.topics.map(({ topic }) => topic.name),
        corrections: row.corrections.map(toCorrection),
      },
    ];
  });
  return ids.flatMap((id) => stories.find((story) => story.id === id) ?? []);
}
