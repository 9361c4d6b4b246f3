/** An article that stood at other addresses once. */
import { moveArticle } from "@/newsroom/articles/publish";
import { database, disconnect } from "@/newsroom/database";
import { commandLine } from "@/newsroom/staff/schema";

/** Where an article was, first and later, and where it is. */
export type Moved = { first: string; second: string; now: string };

/**
 * Moves an article of the paper in DATA_DIR twice and back again, so that nothing differs from before but two old
 * addresses that must lead to it.
 */
export async function moveAndReturn(): Promise<Moved> {
  const article = await database().article.findFirstOrThrow({
    where: { status: "published" },
    orderBy: { publishedAt: "asc" },
    include: { section: true },
  });
  const { id, sectionId, slug } = article;
  const other = await database().section.findFirstOrThrow({ where: { id: { not: sectionId } } });
  await moveArticle(commandLine, id, { slug: `${slug}-once` });
  await moveArticle(commandLine, id, { sectionId: other.id, slug: `${slug}-later` });
  await moveArticle(commandLine, id, { sectionId, slug });
  await disconnect();
  return {
    first: `/${article.section.slug}/${slug}-once`,
    second: `/${other.slug}/${slug}-later`,
    now: `/${article.section.slug}/${slug}`,
  };
}
