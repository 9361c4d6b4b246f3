/** Pieces an editor ties to an article. */
import { record } from "../audit/write";
import { database, transaction } from "../database";
import { changed } from "../freshness";
import { permit } from "../permissions";
import { type Problem, Refused } from "../refusal";
import { isRowId } from "../row-id";
import { search } from "../search/read";
import type { Actor } from "../staff/schema";
import { loadForWrite } from "./load";
import { refuseEditing } from "./refusals";
import { type Summary, summariesOf } from "./summary";

/** A piece that is tied to an article, or could be. */
export type RelatedPiece = { id: number; headline: string; section: string; publishedAt: Date };

const toPiece = ({ id, headline, section, publishedAt }: Summary): RelatedPiece => ({
  id,
  headline,
  section: section.name,
  publishedAt,
});

/** The pieces tied to an article that readers can see, in their order. */
export async function readRelated(articleId: number): Promise<RelatedPiece[]> {
  const tied = await database().related.findMany({
    where: { fromId: articleId },
    orderBy: { position: "asc" },
    select: { toId: true },
  });
  const summaries = await summariesOf(
    database(),
    tied.map(({ toId }) => toId),
  );
  return summaries.map(toPiece);
}

/** Published pieces with these words, those with the words in their headline first; at most eight. */
export async function findPieces(text: string): Promise<RelatedPiece[]> {
  const { hits } = await search({ text, take: 8 });
  return hits.map(({ summary }) => toPiece(summary));
}

/** More than this would be a list of links, not a choice. */
const mostRelated = 12;

/**
 * Ties pieces to an article, in this order, in place of those tied before. The tie goes one way. Readers of a published
 * article see it at once, so it takes whoever may correct that.
 * @throws Refused on `related` for the article itself, one named twice, one that was never published, or too many.
 */
export async function setRelated(
  actor: Actor,
  articleId: number,
  relatedIds: readonly number[],
): Promise<void> {
  await transaction(async (tx) => {
    const article = await loadForWrite(tx, articleId);
    permit(actor, "article.write", article.ownerId);
    refuseEditing(actor, article, "page");
    const found = await tx.article.findMany({
      where: { id: { in: relatedIds.filter(isRowId) }, status: "published" },
      select: { id: true },
    });
    const problems = relatedIds.flatMap((id, index): Problem[] => {
      const wrong = (message: string) => [{ field: `related.${index}`, message }];
      if (id === articleId) return wrong("is the article itself");
      if (relatedIds.indexOf(id) !== index) return wrong(`names article ${id} twice`);
      return found.some((row) => row.id === id) ? [] : wrong(`article ${id} is not published`);
    });
    if (relatedIds.length > mostRelated) {
      problems.push({ field: "related", message: `may name ${mostRelated} articles at most` });
    }
    if (problems.length > 0) throw new Refused(problems);
    const before = await tx.related.findMany({
      where: { fromId: articleId },
      orderBy: { position: "asc" },
    });
    if (before.map(({ toId }) => toId).join() === relatedIds.join()) return;
    await tx.related.deleteMany({ where: { fromId: articleId } });
    await tx.related.createMany({
      data: relatedIds.map((toId, position) => ({ fromId: articleId, toId, position })),
    });
    await record(
      tx,
      actor,
      "article.relate",
      { noun: "article", id: articleId },
      { related: [...relatedIds] },
    );
    await changed(tx, [`article:${articleId}`]);
  });
}
