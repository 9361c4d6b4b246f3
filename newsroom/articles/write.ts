/** Saving drafts and moving them towards publication. Publishing itself is in publish.ts. */
import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { permit } from "../permissions";
import { accept, Conflict, Refused, refuse } from "../refusal";
import type { Actor } from "../staff/schema";
import { claimAddress, freeSlug } from "./address";
import { pictureIds } from "./body";
import { type LoadedArticle, loadArticle, loadForWrite, newPublicId, stateOf } from "./load";
import { changedFields, mayMove } from "./rules";
import {
  type ArticleState,
  type Content,
  type DraftInput,
  draftInput,
  type Status,
} from "./schema";

/**
 * Saves a draft: a new article when `article` is null, else the draft whose revision the editor started from. For a
 * published article only the working copy changes; readers see it with `publishChanges`.
 * @throws Conflict when somebody else saved since: `theirs` is their content, nothing is overwritten.
 * @throws Refused naming the field for unusable input, an address taken, unknown authors, topics or pictures.
 */
export async function saveDraft(actor: Actor, input: DraftInput): Promise<ArticleState> {
  const draft = accept(draftInput, input);
  return transaction(async (tx) => {
    if (draft.article === null) {
      permit(actor, "article.write", actor.kind === "staff" ? actor.id : null);
      return createArticle(tx, actor, draft);
    }
    const article = await loadForWrite(tx, draft.article.id);
    permit(actor, "article.write", article.ownerId);
    if (article.status === "retracted") refuse("", "a retracted article cannot be edited");
    refuseStale(article, draft.article.revision, draft.content);
    await refuseUnknown(tx, draft.content);
    const moved =
      article.publishedAt === null ? await addressOfDraft(tx, article, draft) : undefined;
    await tx.article.update({
      where: { id: article.id },
      data: {
        ...moved,
        kind: draft.kind,
        ...(draft.sourceHash !== undefined && { sourceHash: draft.sourceHash }),
      },
    });
    await tx.draft.update({
      where: { articleId: article.id },
      data: {
        ...draft.content,
        revision: { increment: 1 },
        savedAt: new Date(),
        savedBy: actor.name,
      },
    });
    await record(tx, actor, "article.saveDraft", { noun: "article", id: article.id });
    return stateOf(await loadArticle(tx, article.id));
  });
}

type ParsedDraft = ReturnType<typeof draftInput.parse>;

async function createArticle(
  tx: Transaction,
  actor: Actor,
  draft: ParsedDraft,
): Promise<ArticleState> {
  await refuseUnknown(tx, draft.content);
  const slug = draft.slug ?? (await freeSlug(tx, draft.sectionId, draft.content.headline));
  await claimAddress(tx, draft.sectionId, slug);
  const article = await tx.article.create({
    data: {
      publicId: newPublicId(),
      slug,
      sectionId: draft.sectionId,
      kind: draft.kind,
      ownerId: actor.kind === "staff" ? actor.id : null,
      sourceKey: draft.sourceKey ?? null,
      sourceHash: draft.sourceHash ?? null,
      draft: { create: { ...draft.content, savedAt: new Date(), savedBy: actor.name } },
    },
  });
  await record(tx, actor, "article.create", { noun: "article", id: article.id });
  return stateOf(await loadArticle(tx, article.id));
}

async function addressOfDraft(tx: Transaction, article: LoadedArticle, draft: ParsedDraft) {
  const slug =
    draft.slug ?? (await freeSlug(tx, draft.sectionId, draft.content.headline, article.id));
  await claimAddress(tx, draft.sectionId, slug, article.id);
  return { sectionId: draft.sectionId, slug };
}

/** Refuses a write made against an older revision than the one that stands. */
export function refuseStale(article: LoadedArticle, revision: number, mine?: Content): void {
  if (revision === article.draft.revision) return;
  const fields = mine ? changedFields(mine, article.draft.content) : [];
  throw new Conflict(
    [
      {
        field: "",
        message: `${article.draft.savedBy} saved this article after you opened it${
          fields.length > 0 ? `; different now: ${fields.join(", ")}` : ""
        }`,
      },
    ],
    { content: article.draft.content, ...stateOf(article) },
    fields,
  );
}

async function refuseUnknown(tx: Transaction, content: Content): Promise<void> {
  const images = [
    ...pictureIds(content.body),
    ...(content.leadImageId ? [content.leadImageId] : []),
  ];
  const [authors, topics, pictures] = [
    await tx.author.findMany({ where: { id: { in: content.authorIds } }, select: { id: true } }),
    await tx.topic.findMany({ where: { id: { in: content.topicIds } }, select: { id: true } }),
    await tx.image.findMany({ where: { id: { in: images } }, select: { id: true } }),
  ];
  const missing = (wanted: number[], found: { id: number }[], field: string, noun: string) =>
    wanted
      .filter((id) => !found.some((row) => row.id === id))
      .map((id) => ({ field, message: `there is no ${noun} ${id}` }));
  const problems = [
    ...missing(content.authorIds, authors, "authorIds", "author"),
    ...missing(content.topicIds, topics, "topicIds", "topic"),
    ...missing(images, pictures, content.leadImageId ? "leadImageId" : "body", "picture"),
  ];
  if (problems.length > 0) throw new Refused(problems);
}

/** Refuses a move of status the rules forbid. */
export function refuseMove(article: LoadedArticle, to: Status): void {
  if (!mayMove(article.status, to)) {
    refuse("status", `an article that is ${article.status} cannot become ${to}`);
  }
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
    if (revision !== undefined) refuseStale(article, revision);
    await tx.article.update({ where: { id }, data: { status: to, scheduledFor: null } });
    await record(tx, actor, action, { noun: "article", id }, { from: article.status, to });
    return stateOf(await loadArticle(tx, id));
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
