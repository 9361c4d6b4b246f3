/** Drafts as they stood before somebody went on with them, to go back to. */
import type { Transaction } from "../database";
import type { Actor } from "../staff/schema";
import type { LoadedArticle } from "./load";

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
    where: { articleId: id },
    orderBy: { revision: "desc" },
    select: { revision: true, savedAt: true },
  });
  if (last?.revision === draft.revision) return;
  const sameSitting = last && now.getTime() - last.savedAt.getTime() < oneSitting;
  if (sameSitting && draft.savedBy === actor.name) return;
  const { revision, savedAt, savedBy, content } = draft;
  await tx.restorePoint.create({ data: { articleId: id, revision, savedAt, savedBy, content } });
}
