/** The trash: stories thrown away before readers ever saw them, kept for thirty days. */
import { record } from "../audit/write";
import { database, type Transaction, transaction } from "../database";
import { permit } from "../permissions";
import { refuse } from "../refusal";
import { type Actor, clock } from "../staff/schema";
import { addressIsTaken, freeSlug } from "./address";
import { mayThrowAway } from "./bulk-acts";
import { type LoadedArticle, loadForWrite, readStateOf, stateOf } from "./load";
import { refuseEditing, refuseStale } from "./refusals";
import { mayTrash, trashKeptFor } from "./rules";
import { type ArticleState, type Status, status } from "./schema";

/**
 * Throws a story away. It leaves every list but the trash, its address is free for others, links to its draft open
 * nothing, and it can be taken back for thirty days.
 * @throws Refused when readers know it (it can be retracted), or an editor has passed it; Conflict when it was saved since.
 */
export async function throwAway(
  actor: Actor,
  id: number,
  revision?: number,
  now = new Date(),
): Promise<ArticleState> {
  return transaction(async (tx) => {
    const article = await loadForWrite(tx, id);
    permit(actor, "article.trash", article.ownerId);
    if (article.status === "trashed") return stateOf(article);
    if (article.publishedAt !== null || !mayTrash(article.status)) {
      refuse("", "readers know this story: it can be retracted, not thrown away");
    }
    if (!mayThrowAway(actor, article)) refuseEditing(actor, article);
    if (revision !== undefined) refuseStale(actor, article, revision);
    await tx.trash.create({
      data: { articleId: id, at: now, by: actor.name, from: article.status, slug: article.slug },
    });
    await tx.article.update({
      where: { id },
      // No headline makes such a slug, and no two stories have the same.
      data: { status: "trashed", scheduledFor: null, slug: `trash-${article.publicId}` },
    });
    await record(tx, actor, "article.trash", { noun: "article", id }, { from: article.status });
    return readStateOf(tx, id);
  });
}

/**
 * Takes a story back from the trash, to where it stood; one that was scheduled has lost its time, and comes back ready.
 * Its address is its own again, unless another story has it now: then it gets a number behind it.
 * @throws Refused when it is not in the trash.
 */
export async function takeBack(actor: Actor, id: number): Promise<ArticleState> {
  return transaction(async (tx) => {
    const article = await loadForWrite(tx, id);
    permit(actor, "article.trash", article.ownerId);
    const thrown = await tx.trash.findUnique({ where: { articleId: id } });
    if (!thrown || article.status !== "trashed") refuse("", "this story is not in the trash");
    const stood = status.parse(thrown.from);
    const to: Status = stood === "scheduled" ? "ready" : stood;
    const slug = await slugAgain(tx, article, thrown.slug);
    await tx.trash.delete({ where: { articleId: id } });
    await tx.article.update({ where: { id }, data: { status: to, slug } });
    await record(tx, actor, "article.takeBack", { noun: "article", id }, { to });
    return readStateOf(tx, id);
  });
}

async function slugAgain(
  tx: Transaction,
  { id, section }: LoadedArticle,
  slug: string,
): Promise<string> {
  if (!(await addressIsTaken(tx, section, slug, id))) return slug;
  return freeSlug(tx, section.id, slug.replaceAll("-", " "), id);
}

/**
 * Removes for good what was thrown away thirty days ago, each story by itself; what was taken back meanwhile stays.
 * @returns ids of the stories removed.
 */
export async function emptyTrash(now = new Date()): Promise<number[]> {
  const over = new Date(now.getTime() - trashKeptFor);
  const due = await database().trash.findMany({
    where: { at: { lte: over } },
    orderBy: { at: "asc" },
    take: 100,
    select: { articleId: true },
  });
  const removed: number[] = [];
  for (const { articleId: id } of due) {
    await transaction(async (tx) => {
      const { draft, status: now, publishedAt } = await loadForWrite(tx, id);
      if (now !== "trashed" || publishedAt !== null) return;
      await tx.article.delete({ where: { id } });
      await record(
        tx,
        clock,
        "article.removeForGood",
        { noun: "article", id },
        { headline: draft.content.headline || "untitled" },
      );
      removed.push(id);
    });
  }
  return removed;
}
