/** Versions: what readers saw, kept for ever. */
import type { Transaction } from "../database";
import { noteImageUses } from "../media/uses";
import { indexArticle } from "../search/write";
import type { Actor } from "../staff/schema";
import { countWords } from "./body";
import type { LoadedArticle } from "./load";

/** Freezes the draft as the next version, makes it live, and brings listings and search in step with it. */
export async function addVersion(
  tx: Transaction,
  actor: Actor,
  article: LoadedArticle,
  why: string,
  at: Date,
) {
  const { content } = article.draft;
  const version = await tx.version.create({
    data: {
      articleId: article.id,
      number: (article.live?.number ?? 0) + 1,
      why,
      savedAt: at,
      savedBy: actor.name,
      wordCount: countWords(content.body),
      ...content,
    },
  });
  await tx.article.update({
    where: { id: article.id },
    data: { liveVersionId: version.id, ahead: false },
  });
  const publishedAt = article.publishedAt ?? at;
  const rows = { articleId: article.id, publishedAt };
  await tx.articleAuthor.deleteMany({ where: { articleId: article.id } });
  await tx.articleAuthor.createMany({
    data: content.authorIds.map((authorId, position) => ({ ...rows, authorId, position })),
  });
  await tx.articleTopic.deleteMany({ where: { articleId: article.id } });
  await tx.articleTopic.createMany({
    data: content.topicIds.map((topicId) => ({ ...rows, topicId })),
  });
  await noteImageUses(tx, article.id, content);
  await indexArticle(tx, article.id, content);
  return version;
}
