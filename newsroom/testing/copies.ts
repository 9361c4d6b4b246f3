/** Many published articles at once, for tests of what must not slow down or stop at some number. */
import { toContent } from "../articles/load";
import { database, Prisma, transaction } from "../database";
import { indexArticle } from "../search/write";

const articleColumns = ["sectionId", "status", "kind", "createdAt", "savedAt", "barred"] as const;
const versionColumns = [
  "number",
  "why",
  "savedAt",
  "savedBy",
  "headline",
  "deck",
  "authorIds",
  "topicIds",
  "wordCount",
  "body",
] as const;

const named = (columns: readonly string[], table?: string) =>
  Prisma.raw(columns.map((name) => `${table ? `${table}.` : ""}"${name}"`).join(", "));

/**
 * Publishes copies of a published article by rows, not by the editors' verbs: a live version each, the same words, topics,
 * authors and date. `searchable` puts them into the index too, which is what takes time.
 */
export async function copies(
  of: number,
  count: number,
  { searchable = false }: { searchable?: boolean } = {},
): Promise<void> {
  const model = await database().article.findUniqueOrThrow({
    where: { id: of },
    include: { liveVersion: true },
  });
  const { liveVersion, publicId, slug, publishedAt } = model;
  if (!liveVersion || !publishedAt) throw new Error("copies are of published articles");
  const mine = `${publicId}-copy-%`;
  await transaction(
    async (tx) => {
      await tx.$executeRaw`
        INSERT INTO "Article" ("publicId", "slug", "publishedAt", ${named(articleColumns)})
        SELECT ${`${publicId}-copy-`} || numbers.i, ${`${slug}-`} || numbers.i, model."publishedAt",
          ${named(articleColumns, "model")}
        FROM "Article" model, (
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) SELECT i FROM n
        ) numbers
        WHERE model."id" = ${of}`;
      await tx.$executeRaw`
        INSERT INTO "Version" ("articleId", ${named(versionColumns)})
        SELECT article."id", ${named(versionColumns, "model")}
        FROM "Article" article, "Version" model
        WHERE article."publicId" LIKE ${mine} AND model."id" = ${liveVersion.id}`;
      await tx.$executeRaw`
        UPDATE "Article" SET "liveVersionId" =
          (SELECT version."id" FROM "Version" version WHERE version."articleId" = "Article"."id")
        WHERE "publicId" LIKE ${mine}`;
      for (const [table, more] of [
        ["ArticleAuthor", ["authorId", "position"]],
        ["ArticleTopic", ["topicId"]],
      ] as const) {
        await tx.$executeRaw`
          INSERT INTO ${named([table])} (${named(["articleId", "publishedAt", ...more])})
          SELECT article."id", ${named(["publishedAt", ...more], "model")}
          FROM "Article" article, ${named([table])} model
          WHERE article."publicId" LIKE ${mine} AND model."articleId" = ${of}`;
      }
      if (!searchable) return;
      const made = await tx.article.findMany({
        where: { publicId: { startsWith: `${publicId}-copy-` } },
        select: { id: true },
      });
      const content = toContent(liveVersion);
      for (const { id } of made) await indexArticle(tx, id, content);
    },
    { timeout: 120_000 },
  );
}
