/** When an article goes out, and before when it may not. The clock does the rest, in due.ts. */
import { record } from "../audit/write";
import { transaction } from "../database";
import { permit } from "../permissions";
import { refuse } from "../refusal";
import type { Actor } from "../staff/schema";
import { loadForWrite, readStateOf } from "./load";
import { refuseMove, refuseStale, refuseUnprintable } from "./refusals";
import type { ArticleState } from "./schema";

/**
 * Sets the moment an article will be published by the clock.
 * @throws Refused when it is not in the future, before the embargo ends, or the article could not be printed now.
 */
export async function schedule(
  actor: Actor,
  id: number,
  at: Date,
  revision?: number,
): Promise<ArticleState> {
  return transaction(async (tx) => {
    const article = await loadForWrite(tx, id);
    permit(actor, "article.publish", article.ownerId);
    if (article.status !== "scheduled") refuseMove(article, "scheduled");
    if (revision !== undefined) refuseStale(actor, article, revision);
    await refuseUnprintable(tx, article);
    if (!(at > new Date())) refuse("scheduledFor", "must be in the future");
    if (article.embargoUntil && at < article.embargoUntil) {
      refuse("scheduledFor", `is before the embargo ends (${article.embargoUntil.toISOString()})`);
    }
    await tx.article.update({ where: { id }, data: { status: "scheduled", scheduledFor: at } });
    await record(tx, actor, "article.schedule", { noun: "article", id }, { at: at.toISOString() });
    return readStateOf(tx, id);
  });
}

/** Sets or lifts the moment before which an article may not be public. */
export async function setEmbargo(actor: Actor, id: number, until: Date | null): Promise<void> {
  await transaction(async (tx) => {
    const article = await loadForWrite(tx, id);
    permit(actor, "article.publish", article.ownerId);
    if (article.status === "trashed") refuse("", "this story is in the trash; take it back first");
    if (article.publishedAt) refuse("embargoUntil", "the article is public already");
    if (until && Number.isNaN(until.getTime())) refuse("embargoUntil", "is not a date");
    if (until && article.scheduledFor && article.scheduledFor < until) {
      refuse("embargoUntil", `is after the scheduled time (${article.scheduledFor.toISOString()})`);
    }
    await tx.article.update({ where: { id }, data: { embargoUntil: until } });
    await record(
      tx,
      actor,
      "article.embargo",
      { noun: "article", id },
      { until: until?.toISOString() ?? null },
    );
  });
}
