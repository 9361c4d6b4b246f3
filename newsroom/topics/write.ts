import { z } from "zod";
import { printable } from "../articles/body";
import { slug } from "../articles/schema";
import { slugFrom } from "../articles/slug";
import { record } from "../audit/write";
import { transaction } from "../database";
import { changed } from "../freshness";
import { permit } from "../permissions";
import { accept, NotFound, refuse } from "../refusal";
import { isRowId } from "../row-id";
import type { Actor } from "../staff/schema";

const input = z.strictObject({
  name: printable.trim().min(1, "is missing").max(60),
  slug: slug.optional(),
  description: printable.trim().max(500).nullable().default(null),
});

/**
 * Adds a topic, or changes the one with this id. A changed slug leaves a redirect.
 * @throws Refused on `slug` or `name` when it is taken.
 */
export async function saveTopic(
  actor: Actor,
  id: number | null,
  given: z.input<typeof input>,
): Promise<{ id: number; slug: string }> {
  permit(actor, "taxonomy.write");
  const accepted = accept(input, given);
  return transaction(async (tx) => {
    const before = id !== null && isRowId(id) ? await tx.topic.findUnique({ where: { id } }) : null;
    if (id !== null && !before)
      throw new NotFound([{ field: "", message: `there is no topic ${id}` }]);
    const data = { ...accepted, slug: accepted.slug ?? before?.slug ?? slugFrom(accepted.name) };
    if (!data.slug) refuse("slug", "cannot be made from this name; type one");
    const others = { id: { not: id ?? 0 } };
    if (await tx.topic.findFirst({ where: { ...others, slug: data.slug } }))
      refuse("slug", "is taken by another topic");
    if (await tx.topic.findFirst({ where: { ...others, name: data.name } }))
      refuse("name", "is taken by another topic");
    const path = `/topics/${data.slug}`;
    const retired = await tx.redirect.findUnique({ where: { path } });
    if (retired && (id === null || retired.topicId !== id))
      refuse("slug", "was another topic’s and still redirects to it");
    const topic = before
      ? await tx.topic.update({ where: { id: before.id }, data })
      : await tx.topic.create({ data });
    if (before && before.slug !== topic.slug) {
      await tx.redirect.deleteMany({ where: { path } });
      await tx.redirect.create({ data: { path: `/topics/${before.slug}`, topicId: topic.id } });
    }
    await record(tx, actor, "topic.save", { noun: "topic", id: topic.id }, { slug: topic.slug });
    const shownElsewhere = before && (before.name !== topic.name || before.slug !== topic.slug);
    await changed(tx, [
      `topic:${topic.id}`,
      `address:${path}`,
      // A topic’s name and address stand beside every story, wherever that is listed.
      ...(shownElsewhere ? (["settings"] as const) : []),
    ]);
    return { id: topic.id, slug: topic.slug };
  });
}
