/** Drafts as they stood before somebody went on with them, to go back to. */
import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { permit } from "../permissions";
import { accept } from "../refusal";
import type { Actor } from "../staff/schema";
import { type LoadedArticle, loadForWrite } from "./load";
import { lostWords } from "./lost-words";
import { type Content, type ContentInput, content as contentSchema } from "./schema";

/** Saves of one person closer together than this, in milliseconds, are one piece of work. */
const oneSitting = 10 * 60 * 1000;

/** Characters that may be written over between two restore points and stand in neither: a sentence. */
const mostUnkept = 120;
/** The part of a text that one save may take away, when that is less. */
const muchOfAll = 0.3;
/** Fewer characters than this are a slip of the pen, however short the text. */
const slip = 12;

/**
 * Before a draft is overwritten: keeps it when somebody else wrote it, when nothing of this sitting was kept yet, or when
 * what the next words take away would be in no state that is kept: much at once, or little by little.
 * To be called inside the save's own transaction.
 * @returns characters written over since the last point which stand nowhere any more, for the draft to remember.
 */
export async function keepRestorePoint(
  tx: Transaction,
  actor: Actor,
  { id, draft }: LoadedArticle,
  next: Content,
  now = new Date(),
): Promise<number> {
  const last = await tx.restorePoint.findFirst({
    where: { articleId: id, revision: { gt: 0 } },
    orderBy: { revision: "desc" },
    select: { revision: true, savedAt: true, content: true },
  });
  if (last?.revision === draft.revision) return 0;
  const sameSitting = last && now.getTime() - last.savedAt.getTime() < oneSitting;
  if (sameSitting && isBy(actor, draft)) {
    const { lost, all } = lostWords(draft.content, next, contentSchema.parse(last.content));
    const unkept = draft.unkept + lost;
    const isMuch = lost >= slip && lost >= all * muchOfAll;
    if (!isMuch && unkept <= mostUnkept) return unkept;
  }
  await keep(tx, id, draft);
  return 0;
}

/** Whether this actor saved it. Two people may have one name. */
function isBy(actor: Actor, { savedBy, savedById }: LoadedArticle["draft"]): boolean {
  if (actor.kind === "staff") return savedById === actor.id;
  return savedById === null && savedBy === actor.name;
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
  { revision, savedAt, savedBy, savedById, content }: LoadedArticle["draft"],
): Promise<void> {
  const data = { articleId, revision, savedAt, savedBy, savedById, content };
  await tx.restorePoint.create({ data });
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
    const by = { savedBy: actor.name, savedById: actor.kind === "staff" ? actor.id : null };
    await tx.restorePoint.create({
      data: { articleId: id, revision, savedAt: new Date(), ...by, content },
    });
    await record(tx, actor, "article.setAside", { noun: "article", id });
  });
}
