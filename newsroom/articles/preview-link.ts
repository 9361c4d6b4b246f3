/** Links with which people without an account may read a draft for a while. */
import { z } from "zod";
import { record } from "../audit/write";
import { database, transaction } from "../database";
import { permit } from "../permissions";
import { accept, NotFound, refuse } from "../refusal";
import { isRowId } from "../row-id";
import type { Actor } from "../staff/schema";
import { hashOfToken, newToken } from "../staff/token";
import { loadForWrite } from "./load";

/** How long a link may last, in days. */
export const linkLasts = [1, 7, 30] as const;
const lasting = z.strictObject({
  days: z.literal([...linkLasts], { error: "must be 1, 7 or 30 days" }),
});

/** A link that opens now; its token is shown once, when it is made. */
export type PreviewLink = { id: number; createdBy: string; createdAt: Date; expiresAt: Date };

/** Makes a link to an article's draft, as it stands whenever it is read; gives the token that goes into the address. */
export async function makePreviewLink(
  actor: Actor,
  articleId: number,
  days: number,
): Promise<{ token: string; expiresAt: Date }> {
  return transaction(async (tx) => {
    const article = await loadForWrite(tx, articleId);
    permit(actor, "article.write", article.ownerId);
    const lasts = accept(lasting, { days }).days;
    if (article.status === "retracted") refuse("", "a retracted article is shown to nobody");
    if (article.status === "trashed") refuse("", "a story in the trash is shown to nobody");
    const token = newToken();
    const expiresAt = new Date(Date.now() + lasts * 24 * 3600 * 1000);
    const link = await tx.previewLink.create({
      data: { tokenHash: hashOfToken(token), articleId, createdBy: actor.name, expiresAt },
      select: { id: true },
    });
    await record(
      tx,
      actor,
      "article.sharePreview",
      { noun: "article", id: articleId },
      { link: link.id, until: expiresAt.toISOString() },
    );
    return { token, expiresAt };
  });
}

/** Closes a link at once. One that is closed or over stays so. */
export async function revokePreviewLink(actor: Actor, linkId: number): Promise<void> {
  await transaction(async (tx) => {
    const link = isRowId(linkId)
      ? await tx.previewLink.findUnique({
          where: { id: linkId },
          select: { articleId: true, revokedAt: true, article: { select: { ownerId: true } } },
        })
      : null;
    if (!link) throw new NotFound([{ field: "", message: "there is no such link" }]);
    permit(actor, "article.write", link.article.ownerId);
    if (link.revokedAt) return;
    await tx.previewLink.update({ where: { id: linkId }, data: { revokedAt: new Date() } });
    await record(
      tx,
      actor,
      "article.unsharePreview",
      { noun: "article", id: link.articleId },
      { link: linkId },
    );
  });
}

const isOpen = (now: Date) => ({ revokedAt: null, expiresAt: { gt: now } });

/** The links to an article that open now, the newest first. */
export async function readPreviewLinks(
  articleId: number,
  now = new Date(),
): Promise<PreviewLink[]> {
  return database().previewLink.findMany({
    where: { articleId, ...isOpen(now) },
    orderBy: { id: "desc" },
    select: { id: true, createdBy: true, createdAt: true, expiresAt: true },
  });
}

/** The article a token opens, and until when; null for a token that is none, was closed or is over. */
export async function openPreviewLink(
  token: string,
  now = new Date(),
): Promise<{ articleId: number; expiresAt: Date } | null> {
  const link = await database().previewLink.findUnique({
    where: { tokenHash: hashOfToken(token), ...isOpen(now) },
    select: { articleId: true, expiresAt: true, article: { select: { status: true } } },
  });
  if (!link || ["retracted", "trashed"].includes(link.article.status)) return null;
  return { articleId: link.articleId, expiresAt: link.expiresAt };
}
