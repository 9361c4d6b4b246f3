/** Publishing and all that follows: change, retract, move, bar. */
import { z } from "zod";
import { record } from "../audit/write";
import { transaction } from "../database";
import { changed } from "../freshness";
import { permit } from "../permissions";
import { arrive, leave } from "../redirects/retired";
import { accept, refuse } from "../refusal";
import { rowId } from "../row-id";
import { unindexArticle } from "../search/write";
import type { Actor } from "../staff/schema";
import { claimAddress } from "./address";
import { printable } from "./body";
import { loadForWrite, readStateOf, stateOf, tagsOf } from "./load";
import {
  refuseDate,
  refuseMove,
  refuseOtherVersion,
  refuseStale,
  refuseUnprintable,
} from "./refusals";
import { sameContent } from "./rules";
import {
  type ArticleState,
  type ChangeInput,
  type ChangeKind,
  changeInput,
  slug as slugSchema,
} from "./schema";
import { addVersion } from "./version";

const retraction = z.strictObject({
  reason: printable.trim().min(1, "must say why; readers will see it").max(2000),
});
const place = z.strictObject({ sectionId: rowId.optional(), slug: slugSchema.optional() });

/** When and how to publish. `at` dates an imported article; only the past is allowed. */
export type PublishOptions = { revision?: number; at?: Date };

/**
 * Publishes the draft as version 1.
 * @throws Refused naming every field that keeps it from being printed (rules.publishingProblems), or a status, a
 * pending embargo or a future date that does.
 */
export async function publish(
  actor: Actor,
  id: number,
  { revision, at }: PublishOptions = {},
): Promise<ArticleState> {
  return transaction(async (tx) => {
    const article = await loadForWrite(tx, id);
    permit(actor, "article.publish", article.ownerId);
    refuseMove(article, "published");
    if (revision !== undefined) refuseStale(actor, article, revision);
    await refuseUnprintable(tx, article);
    const now = new Date();
    if (article.embargoUntil && article.embargoUntil > now) {
      refuse("embargoUntil", `is under embargo until ${article.embargoUntil.toISOString()}`);
    }
    if (at) refuseDate("publishedAt", at, now);
    await claimAddress(tx, article.sectionId, article.slug, article.id);
    const publishedAt = at ?? now;
    await tx.article.update({
      where: { id },
      data: { status: "published", publishedAt, scheduledFor: null },
    });
    await addVersion(tx, actor, article, "first", publishedAt);
    await record(tx, actor, "article.publish", { noun: "article", id });
    await changed(tx, [
      ...tagsOf(article, article.draft.content),
      `address:/${article.section.slug}/${article.slug}`,
    ]);
    return readStateOf(tx, id);
  });
}

/**
 * Publishes the draft of a published article as its next version. A correction or clarification prints a note that names
 * the versions before and after; an update moves the updated date and may carry a note; a typo moves no date.
 * `at` dates the change of an imported article.
 * @throws Refused on `note` when it is missing, on `body` when nothing changed, or as `publish`.
 */
export async function publishChanges(
  actor: Actor,
  id: number,
  input: ChangeInput,
  { at: given }: { at?: Date } = {},
): Promise<ArticleState> {
  const change = accept(changeInput, input);
  return transaction(async (tx) => {
    const article = await loadForWrite(tx, id);
    permit(actor, "article.correct", article.ownerId);
    if (article.status !== "published" || !article.live) {
      refuse("status", `an article that is ${article.status} has no published text to change`);
    }
    refuseStale(actor, article, change.revision);
    await refuseUnprintable(tx, article);
    if (sameContent(article.draft.content, article.live.content))
      refuse("body", "nothing has changed");
    const at = given ?? new Date();
    if (given) refuseDate("publishedAt", given, new Date(), article.live.savedAt);
    const version = await addVersion(tx, actor, article, change.kind, at);
    await tx.article.update({ where: { id }, data: datesMoved(change.kind, at) });
    if (change.note && change.kind !== "typo") {
      await tx.correction.create({
        data: {
          articleId: id,
          kind: change.kind,
          note: change.note,
          publishedAt: at,
          beforeId: article.live.id,
          afterId: version.id,
        },
      });
    }
    await record(
      tx,
      actor,
      "article.publishChanges",
      { noun: "article", id },
      { kind: change.kind, note: change.note ?? null },
    );
    await changed(tx, [
      ...tagsOf(article, article.draft.content, article.live.content),
      "corrections",
    ]);
    return readStateOf(tx, id);
  });
}

function datesMoved(kind: ChangeKind, at: Date): { updatedAt?: Date; correctedAt?: Date } {
  switch (kind) {
    case "update":
      return { updatedAt: at };
    case "correction":
    case "clarification":
      return { correctedAt: at };
    case "typo":
      return {};
    default:
      return kind satisfies never;
  }
}

/**
 * Takes a published article back. Its address answers 410 with headline, date and reason for ever. `version` is the one
 * that was read and found wanting: a retraction cannot be taken back, and another version may have mended the matter.
 * @throws Refused on `reason` when it is missing, on `status` when it is not published.
 * @throws Conflict when another version than `version` stands.
 */
export async function retract(
  actor: Actor,
  id: number,
  reason: string,
  { at: given, version }: { at?: Date; version?: number } = {},
): Promise<ArticleState> {
  const note = accept(retraction, { reason }).reason;
  return transaction(async (tx) => {
    const article = await loadForWrite(tx, id);
    permit(actor, "article.retract", article.ownerId);
    refuseMove(article, "retracted");
    if (version !== undefined) refuseOtherVersion(article, version);
    const at = given ?? new Date();
    if (given) refuseDate("retractedAt", given, new Date(), article.live?.savedAt);
    await tx.article.update({
      where: { id },
      data: { status: "retracted", retractedAt: at, ahead: false },
    });
    await tx.correction.create({
      data: {
        articleId: id,
        kind: "retraction",
        note,
        publishedAt: at,
        beforeId: article.live?.id ?? null,
      },
    });
    await tx.articleAuthor.deleteMany({ where: { articleId: id } });
    await tx.articleTopic.deleteMany({ where: { articleId: id } });
    // Its placements stay, unseen by readers: whoever arranges the front next is told.
    await tx.rank.deleteMany({ where: { articleId: id } });
    await unindexArticle(tx, id);
    await record(tx, actor, "article.retract", { noun: "article", id }, { reason: note });
    await changed(tx, [
      ...tagsOf(article, article.live?.content),
      "corrections",
      "front",
      "popular",
    ]);
    return readStateOf(tx, id);
  });
}

/**
 * Gives an article another section or slug. If it was ever public, its old address redirects to it for ever.
 * @throws Refused on `slug` or `sectionId` when the new address cannot be had.
 */
export async function moveArticle(
  actor: Actor,
  id: number,
  to: { sectionId?: number; slug?: string },
): Promise<ArticleState> {
  const { sectionId, slug } = accept(place, to);
  return transaction(async (tx) => {
    const article = await loadForWrite(tx, id);
    permit(actor, "article.move", article.ownerId);
    if (article.status === "trashed") refuse("", "this story is in the trash; take it back first");
    const target = { sectionId: sectionId ?? article.sectionId, slug: slug ?? article.slug };
    const section = await claimAddress(tx, target.sectionId, target.slug, id);
    const from = `/${article.section.slug}/${article.slug}`;
    const path = `/${section.slug}/${target.slug}`;
    if (from === path) return stateOf(article);
    await tx.article.update({ where: { id }, data: target });
    await arrive(tx, { section, slug: target.slug });
    if (article.publishedAt) await leave(tx, id, article);
    await record(tx, actor, "article.move", { noun: "article", id }, { from, to: path });
    if (article.publishedAt) {
      await changed(tx, [
        ...tagsOf(article, article.live?.content),
        `section:${target.sectionId}`,
        `address:${from}`,
        `address:${path}`,
        "corrections",
        "front",
        "popular",
      ]);
    }
    return readStateOf(tx, id);
  });
}

/** Keeps an article out of Popular, or lets it back in. */
export async function bar(actor: Actor, id: number, barred: boolean): Promise<void> {
  await transaction(async (tx) => {
    const article = await loadForWrite(tx, id);
    permit(actor, "article.bar", article.ownerId);
    await tx.article.update({ where: { id }, data: { barred } });
    if (barred) await tx.rank.deleteMany({ where: { articleId: id } });
    await record(tx, actor, "article.bar", { noun: "article", id }, { barred });
    await changed(tx, ["popular"]);
  });
}
