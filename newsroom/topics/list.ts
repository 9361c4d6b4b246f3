/** Topics as the desk lists them. */
import { database } from "../database";
import { isRowId } from "../row-id";
import { named, namedPerPage } from "../search/named";
import type { TopicView } from "./read";

/** A topic, and how many published stories are on it. */
export type ListedTopic = TopicView & { stories: number };

const select = { id: true, slug: true, name: true, description: true } as const;

/** A page of topics in the order of their slugs, which is that of their names; `next` is the `after` of the next one. */
export async function listTopics({
  search = "",
  after = "",
}: {
  search?: string;
  after?: string;
}): Promise<{ items: ListedTopic[]; next: string | null }> {
  const rows = await database().topic.findMany({
    where: { ...named(search), slug: { gt: after } },
    orderBy: { slug: "asc" },
    take: namedPerPage + 1,
    select,
  });
  const shown = rows.slice(0, namedPerPage);
  const counts = await database().articleTopic.groupBy({
    by: ["topicId"],
    where: { topicId: { in: shown.map(({ id }) => id) } },
    _count: true,
  });
  const stories = new Map(counts.map(({ topicId, _count }) => [topicId, _count]));
  return {
    items: shown.map((topic) => ({ ...topic, stories: stories.get(topic.id) ?? 0 })),
    next: rows.length > namedPerPage ? (shown.at(-1)?.slug ?? null) : null,
  };
}

/** A topic by its id, or null. */
export async function topicById(id: number): Promise<TopicView | null> {
  return isRowId(id) ? database().topic.findUnique({ where: { id }, select }) : null;
}
