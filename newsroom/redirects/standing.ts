/** What stands at an address now. */
import type { Transaction } from "../database";

/** Something at an address. `seen`: whether readers can see it. `row` is how a redirect names it. */
export type Subject = {
  is: string;
  seen: boolean;
  row:
    | { articleId: number }
    | { sectionId: number }
    | { topicId: number }
    | { authorId: number }
    | { target: string };
};

/** The section, topic, author or article whose own address this is; null when nothing is there. */
export async function standingAt(tx: Transaction, path: string): Promise<Subject | null> {
  const [, first = "", second, ...more] = path.split("/");
  if (more.length > 0) return null;
  if (second === undefined) {
    const section = await tx.section.findUnique({ where: { slug: first }, select: { id: true } });
    return section && { is: "a section", seen: true, row: { sectionId: section.id } };
  }
  if (first === "topics") {
    const topic = await tx.topic.findUnique({ where: { slug: second }, select: { id: true } });
    return topic && { is: "a topic", seen: true, row: { topicId: topic.id } };
  }
  if (first === "by") {
    const author = await tx.author.findUnique({ where: { slug: second }, select: { id: true } });
    return author && { is: "an author", seen: true, row: { authorId: author.id } };
  }
  const article = await tx.article.findFirst({
    where: { slug: second, section: { slug: first } },
    select: { id: true, publishedAt: true },
  });
  if (!article) return null;
  const is = article.publishedAt ? "a story" : "a story that is not published yet";
  return { is, seen: article.publishedAt !== null, row: { articleId: article.id } };
}
