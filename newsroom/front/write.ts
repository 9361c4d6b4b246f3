import { record } from "../audit/write";
import { transaction } from "../database";
import { changed, type Tag } from "../freshness";
import { permit } from "../permissions";
import { accept, Conflict, Refused } from "../refusal";
import type { Actor } from "../staff/schema";
import { type FrontInput, frontInput } from "./schema";

/**
 * Saves a front as a whole and returns its new revision.
 * @throws Conflict when somebody else saved it since; `theirs` is what stands now.
 * @throws Refused on `placements` for an article that is not published or stands twice.
 */
export async function arrangeFront(actor: Actor, input: FrontInput): Promise<number> {
  permit(actor, "front.arrange");
  const { front, revision, placements } = accept(frontInput, input);
  return transaction(async (tx) => {
    const standing = await tx.front.findUnique({ where: { name: front } });
    if ((standing?.revision ?? 0) !== revision) {
      const theirs = await tx.placement.findMany({
        where: { front },
        orderBy: [{ slot: "asc" }, { position: "asc" }],
      });
      throw new Conflict(
        [
          {
            field: "",
            message: `${standing?.savedBy ?? "Somebody"} arranged this front after you opened it`,
          },
        ],
        { revision: standing?.revision ?? 0, placements: theirs },
        ["placements"],
      );
    }
    const ids = placements.map(({ articleId }) => articleId);
    const published = await tx.article.findMany({
      where: { id: { in: ids }, status: "published" },
      select: { id: true },
    });
    const problems = ids.flatMap((id, index) => {
      const field = `placements.${index}`;
      if (ids.indexOf(id) !== index) return [{ field, message: `article ${id} stands twice` }];
      return published.some((row) => row.id === id)
        ? []
        : [{ field, message: `article ${id} is not published` }];
    });
    if (problems.length > 0) throw new Refused(problems);
    await tx.placement.deleteMany({ where: { front } });
    const counts: Record<string, number> = {};
    await tx.placement.createMany({
      data: placements.map(({ slot, articleId }) => {
        const position = counts[slot] ?? 0;
        counts[slot] = position + 1;
        return { front, slot, position, articleId };
      }),
    });
    const saved = { savedAt: new Date(), savedBy: actor.name };
    const next = standing
      ? await tx.front.update({
          where: { name: front, revision },
          data: { ...saved, revision: revision + 1 },
        })
      : await tx.front.create({ data: { name: front, ...saved } });
    await record(tx, actor, "front.arrange", { noun: "front" }, { front, articles: ids });
    const sectionTag: Tag[] = front === "home" ? [] : [`section:${Number(front.split(":")[1])}`];
    await changed(tx, ["front", ...sectionTag]);
    return next.revision;
  });
}
