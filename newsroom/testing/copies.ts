/** Many published articles at once, for tests and benchmarks of what must not slow down. */
import { toContent } from "../articles/load";
import { database, transaction } from "../database";
import { indexArticle } from "../search/write";

const atOnce = 500;

/**
 * Publishes copies of a published article, by rows rather than by the editors' verbs: each with the words of the first
 * and one live version, a minute older than the one before. Returns their ids.
 */
export async function copies(
  of: number,
  count: number,
  { searchable = true }: { searchable?: boolean } = {},
): Promise<number[]> {
  const model = await database().article.findUniqueOrThrow({
    where: { id: of },
    include: { liveVersion: true, bylines: true, topics: true },
  });
  const { liveVersion, bylines, topics, ...article } = model;
  if (!liveVersion || !article.publishedAt) throw new Error("copies are of published articles");
  const newest = article.publishedAt.getTime();
  const made: number[] = [];
  for (let start = 0; start < count; start += atOnce) {
    const numbers = Array.from(
      { length: Math.min(atOnce, count - start) },
      (_, n) => start + n + 1,
    );
    await transaction(
      async (tx) => {
        const rows = await tx.article.createManyAndReturn({
          data: numbers.map((number) => ({
            ...article,
            id: undefined,
            publicId: `${article.publicId}-${number}`,
            slug: `${article.slug}-${number}`,
            publishedAt: new Date(newest - number * 60_000),
            liveVersionId: null,
            sourceKey: null,
          })),
          select: { id: true, publishedAt: true },
        });
        const { id: _, body, authorIds, topicIds, ...version } = liveVersion;
        const versions = await tx.version.createManyAndReturn({
          data: rows.map((row) => ({
            ...version,
            ...toContent({ ...version, body, authorIds, topicIds }),
            articleId: row.id,
          })),
          select: { id: true, articleId: true },
        });
        for (const { id, articleId } of versions) {
          await tx.article.update({ where: { id: articleId }, data: { liveVersionId: id } });
        }
        const dated = rows.map(({ id, publishedAt }) => ({
          articleId: id,
          publishedAt: publishedAt ?? new Date(newest),
        }));
        await tx.articleAuthor.createMany({
          data: dated.flatMap((row) =>
            bylines.map(({ authorId, position }) => ({ ...row, authorId, position })),
          ),
        });
        await tx.articleTopic.createMany({
          data: dated.flatMap((row) => topics.map(({ topicId }) => ({ ...row, topicId }))),
        });
        if (searchable) {
          const content = toContent(liveVersion);
          for (const { id } of rows) await indexArticle(tx, id, content);
        }
        made.push(...rows.map(({ id }) => id));
      },
      { timeout: 120_000 },
    );
  }
  return made;
}
