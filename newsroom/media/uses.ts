/** In which articles a picture stands. */
import { pictureIds } from "../articles/body";
import type { Content } from "../articles/schema";
import type { Transaction } from "../database";

/** Keeps the list of an article's pictures in step with what it says: its draft, and what readers see if that differs. */
export async function noteImageUses(
  tx: Transaction,
  articleId: number,
  ...contents: (Pick<Content, "body" | "leadImageId"> | undefined)[]
): Promise<void> {
  const used = new Set<number>();
  for (const content of contents) {
    if (!content) continue;
    if (content.leadImageId !== null) used.add(content.leadImageId);
    for (const id of pictureIds(content.body)) used.add(id);
  }
  const noted = await tx.imageUse.findMany({ where: { articleId }, select: { imageId: true } });
  const gone = noted.filter(({ imageId }) => !used.delete(imageId));
  if (gone.length > 0) {
    const imageId = { in: gone.map((row) => row.imageId) };
    await tx.imageUse.deleteMany({ where: { articleId, imageId } });
  }
  if (used.size > 0) {
    await tx.imageUse.createMany({ data: [...used].map((imageId) => ({ imageId, articleId })) });
  }
}
