/** Saving drafts and moving them towards publication. Publishing itself is in publish.ts. */
import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { changed } from "../freshness";
import { noteImageUses } from "../media/uses";
import { permit } from "../permissions";
import { accept, Refused } from "../refusal";
import type { Actor } from "../staff/schema";
import { claimAddress, freeSlug } from "./address";
import { judge, type Save, savesAfter } from "./draft-protocol";
import {
  type LoadedArticle,
  loadForWrite,
  newPublicId,
  readStateOf,
  stateOf,
  tagsOf,
} from "./load";
import { refuseEditing, refuseMove, refuseStale, refuseUnknown } from "./refusals";
import { keepRestorePoint } from "./restore-points";
import { sameContent } from "./rules";
import { type ArticleState, type DraftInput, draftInput, type Status } from "./schema";
import { chosenSlug } from "./slug";

/**
 * Saves a draft: a new article when `article` is null, else the draft whose revision the editor started from. For a
 * published article only the working copy changes, which readers see with `publishChanges`; but its kind, like its
 * section, is no part of the words, and changes at once. The same save sent twice, or saying what stands already, changes
 * nothing the second time (see "The draft's protocol" in docs/architecture.md).
 * @throws Conflict when somebody else saved since: `theirs` is what they saved, nothing is overwritten.
 * @throws Refused naming the field for unusable input, an address taken, unknown authors, topics or pictures.
 */
export async function saveDraft(actor: Actor, input: DraftInput): Promise<ArticleState> {
  const draft = acceptDraft(input);
  return transaction(async (tx) => {
    const id = draft.article?.id ?? (await madeBefore(tx, draft.draftKey));
    if (id === null) {
      permit(actor, "article.write", actor.kind === "staff" ? actor.id : null);
      return createArticle(tx, actor, draft);
    }
    const article = await loadForWrite(tx, id);
    permit(actor, "article.write", article.ownerId);
    const revision = draft.article?.revision ?? null;
    const verdict = judge(article.draft, { ...draft, revision });
    if (verdict === "done") return stateOf(article);
    // From a screen that says what stands: nobody else's screen is out of date for that.
    if (draft.save && saysTheSame(article, draft)) return stateOf(article);
    refuseEditing(actor, article);
    if (verdict === "stale") refuseStale(actor, article, revision, draft.content);
    return overwrite(tx, actor, article, draft);
  });
}

/** The article an earlier sending of the same new draft made. */
async function madeBefore(tx: Transaction, draftKey: string | undefined): Promise<number | null> {
  if (draftKey === undefined) return null;
  const made = await tx.article.findUnique({ where: { draftKey }, select: { id: true } });
  return made?.id ?? null;
}

/** Whether what stands is what is being saved, in words, kind and place. */
function saysTheSame(article: LoadedArticle, draft: ParsedDraft): boolean {
  const { sectionId, slug, kind } = article;
  const atSamePlace =
    article.publishedAt !== null ||
    (draft.sectionId === sectionId &&
      (draft.slug === slug || draft.slug === chosenSlug(slug, article.draft.content.headline)));
  return atSamePlace && draft.kind === kind && sameContent(draft.content, article.draft.content);
}

async function overwrite(
  tx: Transaction,
  actor: Actor,
  article: LoadedArticle,
  draft: ParsedDraft,
): Promise<ArticleState> {
  await refuseUnknown(tx, draft.content);
  const unkept = await keepRestorePoint(tx, actor, article, draft.content);
  const isPublic = article.publishedAt !== null;
  if (isPublic && draft.kind !== article.kind) {
    refuseEditing(actor, article, "page");
    await changed(tx, tagsOf(article, article.live?.content));
  }
  const moved = isPublic ? undefined : await addressOfDraft(tx, article, draft);
  const savedAt = new Date();
  await tx.article.update({
    where: { id: article.id },
    data: {
      ...moved,
      kind: draft.kind,
      savedAt,
      ahead: article.live !== null && !sameContent(draft.content, article.live.content),
      ...(draft.sourceHash !== undefined && { sourceHash: draft.sourceHash }),
    },
  });
  await tx.draft.update({
    where: { articleId: article.id },
    data: {
      ...draft.content,
      revision: { increment: 1 },
      unkept,
      ...signed(actor, savedAt, savesAfter(article.draft.saves, draft.save)),
    },
  });
  await noteImageUses(tx, article.id, draft.content, article.live?.content);
  await record(tx, actor, "article.saveDraft", { noun: "article", id: article.id });
  return readStateOf(tx, article.id);
}

/** Who saved a draft, when and from where. */
const signed = (actor: Actor, savedAt: Date, saves: Save[]) => ({
  savedAt,
  savedBy: actor.name,
  savedById: actor.kind === "staff" ? actor.id : null,
  saves,
});

type ParsedDraft = ReturnType<typeof draftInput.parse>;

/** Parses a draft; its problems name fields as the form and the rules do, "headline" and not "content.headline". */
function acceptDraft(input: DraftInput): ParsedDraft {
  try {
    return accept(draftInput, input);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      error.problems.map((problem) => ({
        ...problem,
        field: problem.field.replace(/^content\./, ""),
      })),
    );
  }
}

async function createArticle(
  tx: Transaction,
  actor: Actor,
  draft: ParsedDraft,
): Promise<ArticleState> {
  await refuseUnknown(tx, draft.content);
  const slug = await slugOfDraft(tx, draft);
  const savedAt = new Date();
  const article = await tx.article.create({
    data: {
      publicId: newPublicId(),
      slug,
      sectionId: draft.sectionId,
      kind: draft.kind,
      ownerId: actor.kind === "staff" ? actor.id : null,
      draftKey: draft.draftKey ?? null,
      sourceKey: draft.sourceKey ?? null,
      sourceHash: draft.sourceHash ?? null,
      savedAt,
      draft: {
        create: { ...draft.content, ...signed(actor, savedAt, savesAfter([], draft.save)) },
      },
    },
  });
  await noteImageUses(tx, article.id, draft.content);
  await record(tx, actor, "article.create", { noun: "article", id: article.id });
  return readStateOf(tx, article.id);
}

async function addressOfDraft(tx: Transaction, article: LoadedArticle, draft: ParsedDraft) {
  return { sectionId: draft.sectionId, slug: await slugOfDraft(tx, draft, article.id) };
}

/** The slug somebody chose, once it is theirs, or one made from the headline. */
async function slugOfDraft(
  tx: Transaction,
  { slug, sectionId, content }: ParsedDraft,
  articleId?: number,
): Promise<string> {
  // Nobody chose this one: when another story takes it first, the transaction runs again and finds the next.
  if (slug === undefined) return freeSlug(tx, sectionId, content.headline, articleId);
  await claimAddress(tx, sectionId, slug, articleId);
  return slug;
}

async function move(
  actor: Actor,
  id: number,
  to: Status,
  action: "article.submit" | "article.markReady" | "article.write",
  revision?: number,
): Promise<ArticleState> {
  return transaction(async (tx) => {
    const article = await loadForWrite(tx, id);
    permit(actor, action, article.ownerId);
    refuseMove(article, to);
    if (revision !== undefined) refuseStale(actor, article, revision);
    await tx.article.update({ where: { id }, data: { status: to, scheduledFor: null } });
    await record(tx, actor, action, { noun: "article", id }, { from: article.status, to });
    return readStateOf(tx, id);
  });
}

/** Hands a draft to an editor. @throws Refused when its status forbids it. */
export const submitForReview = (
  actor: Actor,
  id: number,
  revision?: number,
): Promise<ArticleState> => move(actor, id, "inReview", "article.submit", revision);

/** Says that an article may be published as it stands. @throws Refused when its status forbids it. */
export const markReady = (actor: Actor, id: number, revision?: number): Promise<ArticleState> =>
  move(actor, id, "ready", "article.markReady", revision);

/** Takes an article back to its writer, or off the schedule. @throws Refused when its status forbids it. */
export const returnToDraft = (actor: Actor, id: number): Promise<ArticleState> =>
  move(actor, id, "draft", "article.write");
