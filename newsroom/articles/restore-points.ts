/** Drafts as they stood before somebody went on with them, to go back to. */
import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { permit } from "../permissions";
import { accept } from "../refusal";
import type { Actor } from "../staff/schema";
import { type LoadedArticle, loadForWrite } from "./load";
import { type ContentInput, content as contentSchema } from "./schema";

/** Saves of one person closer together than this, in milliseconds, are one piece of work. */
const oneSitting = 10 * 60 * 1000;

/**
 * Before a draft is overwritten: keeps it when somebody else wrote it, or when nothing of this sitting was kept yet.
 * To be called inside the save's own transaction.
 */
export async function keepRestorePoint(
  tx: Transaction,
  actor: Actor,
  { id, draft }: LoadedArticle,
  now = new Date(),
): Promise<void> {
  const last = await tx.restorePoint.findFirst({
    where: { articleId: id, revision: { gt: 0 } },
    orderBy: { revision: "desc" },
    select: { revision: true, savedAt: true },
  });
  if (last?.revision === draft.revision) return;
  const sameSitting = last && now.getTime() - last.savedAt.getTime() < oneSitting;
  if (sameSitting && draft.savedBy === actor.name) return;
  await keep(tx, id, draft);
}

/** Keeps a draft whoever wrote it and whenever, because all of it is about to be replaced. */
export async function keepAnyway(tx: Transaction, { id, draft }: LoadedArticle): Promise<void> {
  const { revision } = draft;
  const kept = await tx.restorePoint.count({ where: { articleId: id, revision } });
  if (kept === 0) await keep(tx, id, draft);
}

async function keep(
  tx: Transaction,
  articleId: number,
  { revision, savedAt, savedBy, content }: LoadedArticle["draft"],
): Promise<void> {
  await tx.restorePoint.create({ data: { articleId, revision, savedAt, savedBy, content } });
}

/**
 * Keeps words that were not chosen when two people had written at once. They were never the draft, so they have no
 * revision of its: theirs count down from -1.
 */
export async function setAside(actor: Actor, id: number, input: ContentInput): Promise<void> {
  const content = accept(contentSchema, input);
  await transaction(async (tx) => {
    const article = await loadForWrite(tx, id);
    permit(actor, "article.write", article.ownerId);
    const { _min } = await tx.restorePoint.aggregate({
      where: { articleId: id },
      _min: { revision: true },
    });
    const revision = Math.min(_min.revision ?? 0, 0) - 1;
    await tx.restorePoint.create({
      data: { articleId: id, revision, savedAt: new Date(), savedBy: actor.name, content },
    });
    await record(tx, actor, "article.setAside", { noun: "article", id });
  });
}
