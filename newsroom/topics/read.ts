import { database } from "../database";
import { uses } from "../freshness";

/** A topic as readers see it. */
export type TopicView = { id: number; slug: string; name: string; description: string | null };

const select = { id: true, slug: true, name: true, description: true } as const;

/** One topic, or null. */
export async function readTopic(slug: string): Promise<TopicView | null> {
  const topic = await database().topic.findUnique({ where: { slug }, select });
  uses(topic ? `topic:${topic.id}` : `address:/topics/${slug}`);
  return topic;
}
