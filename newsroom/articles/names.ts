/** The names behind the ids of a content. */
import type { Queries } from "../database";
import type { Names } from "./content-difference";
import { picturesOf } from "./rules";
import type { Content } from "./schema";

/** Names of the authors and topics, and what the pictures show, of some contents. */
export async function namesIn(queries: Queries, contents: readonly Content[]): Promise<Names> {
  const among = (ids: number[]) => ({ where: { id: { in: [...new Set(ids)] } } });
  const [authors, topics, pictures] = await Promise.all([
    queries.author.findMany({
      ...among(contents.flatMap((content) => content.authorIds)),
      select: { id: true, name: true },
    }),
    queries.topic.findMany({
      ...among(contents.flatMap((content) => content.topicIds)),
      select: { id: true, name: true },
    }),
    queries.image.findMany({
      ...among(contents.flatMap(picturesOf)),
      select: { id: true, alt: true, fileName: true },
    }),
  ]);
  return {
    authors: new Map(authors.map(({ id, name }) => [id, name])),
    topics: new Map(topics.map(({ id, name }) => [id, name])),
    pictures: new Map(
      pictures.map(({ id, alt, fileName }) => [id, alt || fileName || `no. ${id}`]),
    ),
  };
}
