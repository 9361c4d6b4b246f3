/** What an earlier import left in the paper. */
import { z } from "zod";
import { type LoadedArticle, loadArticle, loadForWrite } from "../articles/load";
import { sameContent } from "../articles/rules";
import { database, type Transaction } from "../database";
import type { SourceFile } from "./source-file";
import { Unusable } from "./story";

/** The article that already is what the file says; the file may since have been moved. */
export async function unchangedArticle({
  key,
  hash,
}: SourceFile): Promise<{ articleId: number; address: string } | null> {
  const select = { id: true, slug: true, sourceHash: true, section: { select: { slug: true } } };
  const known =
    (await database().article.findUnique({ where: { sourceKey: key }, select })) ??
    // Only a file known by its place can be taken for another by being moved.
    (key.startsWith("file:")
      ? await database().article.findFirst({ where: { sourceHash: hash }, select })
      : null);
  if (known?.sourceHash !== hash) return null;
  return { articleId: known.id, address: `/${known.section.slug}/${known.slug}` };
}

const importDetails = z.object({ revision: z.number() });

/**
 * The article of an earlier import, or null.
 * @throws Unusable when its words are no longer the file's to change.
 */
export async function articleToUpdate(tx: Transaction, key: string) {
  const known = await tx.article.findUnique({ where: { sourceKey: key }, select: { id: true } });
  if (!known) return null;
  const article = await loadForWrite(tx, known.id);
  const refused = (message: string) => new Unusable([{ line: null, message }]);
  if (article.status === "retracted") {
    throw refused("its article was retracted, and is not brought back by a file");
  }
  if (article.status === "trashed") {
    throw refused("its article is in the trash; take it back there first, or let it go");
  }
  const event = await tx.auditEvent.findFirst({
    where: { noun: "article", nounId: known.id, action: "article.import" },
    orderBy: { id: "desc" },
    select: { id: true, details: true },
  });
  // Every save in the newsroom moves the draft's revision on from the one the import left.
  const left = importDetails.safeParse(event?.details).data?.revision;
  if (left !== article.draft.revision) {
    const { savedBy } = article.draft;
    throw refused(
      `the newsroom has edited its article since (last ${savedBy}); nothing was overwritten`,
    );
  }
  if (await wasPassed(tx, article, event?.id ?? 0)) {
    throw refused(
      `an editor marked its article ${article.status} as it stands; nothing was overwritten`,
    );
  }
  return article;
}

/** Whether somebody in the newsroom has said since the import that the story may go out, or when. */
async function wasPassed(
  tx: Transaction,
  { id, status }: LoadedArticle,
  imported: number,
): Promise<boolean> {
  if (status === "ready") return true;
  if (status !== "scheduled") return false;
  const where = { noun: "article", nounId: id, action: "article.schedule", id: { gt: imported } };
  return (await tx.auditEvent.findFirst({ where, select: { id: true } })) !== null;
}

/** What is to be said of a published article whose draft the file has changed. */
export async function awaitingAnEditor(tx: Transaction, id: number): Promise<string> {
  const { draft, live } = await loadArticle(tx, id);
  return live && sameContent(draft.content, live.content)
    ? "nothing that readers see has changed"
    : "the change waits in its draft: an editor says whether it is a correction, an update or a typo";
}
