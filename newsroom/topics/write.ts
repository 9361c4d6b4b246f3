import { z } from "zod";
import { printable } from "../articles/body";
import { keptBy, mentionsOf } from "../articles/mentions";
import { slug } from "../articles/schema";
import { slugFrom } from "../articles/slug";
import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { changed } from "../freshness";
import { comparedFields, lockRow, refuseOverwriting } from "../overwriting";
import { permit } from "../permissions";
import { claimName, pathOf, takeName } from "../redirects/retired";
import { accept, NotFound, refuse } from "../refusal";
import { isRowId } from "../row-id";
import type { Actor } from "../staff/schema";

const input = z.strictObject({
  name: printable.trim().min(1, "is missing").max(60, "is longer than 60 characters"),
  slug: slug.optional(),
  description: printable.trim().max(500, "is longer than 500 characters").nullable().default(null),
});
/** What is said of a topic. Left out: as it was, or for a new one a slug made from its name. */
type TopicInput = Partial<z.input<typeof input>>;

const seenShape = input.partial();

/**
 * Adds a topic, or changes the one with this id. A changed slug leaves a redirect. `since` holds what the actor last saw
 * of it.
 * @throws Refused on `slug` or `name` when it is taken.
 * @throws Conflict naming what somebody else has changed since.
 */
export async function saveTopic(
  actor: Actor,
  id: number | null,
  given: TopicInput,
  since: Partial<Record<keyof TopicInput, unknown>> = {},
): Promise<{ id: number; slug: string }> {
  permit(actor, "taxonomy.write");
  const seen = accept(seenShape, since);
  return transaction(async (tx) => {
    const before = id === null ? null : await standing(tx, id);
    const accepted = accept(input, { ...(before && saidOf(before)), ...given });
    const data = { ...accepted, slug: accepted.slug ?? before?.slug ?? slugFrom(accepted.name) };
    if (before) refuseOverwriting(before, data, seen, comparedFields(given, since));
    if (!data.slug) refuse("slug", "cannot be made from this name; type one");
    const others = { id: { not: id ?? 0 } };
    if (await tx.topic.findFirst({ where: { ...others, slug: data.slug } }))
      refuse("slug", "is taken by another topic");
    if (await tx.topic.findFirst({ where: { ...others, name: data.name } }))
      refuse("name", "is taken by another topic");
    const path = pathOf("topic", data.slug);
    await claimName(tx, "topic", data.slug, id);
    const topic = before
      ? await tx.topic.update({ where: { id: before.id }, data })
      : await tx.topic.create({ data });
    await takeName(tx, "topic", topic.id, { from: before?.slug ?? null, slug: topic.slug });
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

/**
 * Removes a topic no story names, with the addresses it once had.
 * @throws Refused saying how many stories name it, drafts included, or that an earlier version of one does.
 */
export async function removeTopic(actor: Actor, id: number): Promise<void> {
  permit(actor, "taxonomy.write");
  await transaction(async (tx) => {
    const { name, slug } = await standing(tx, id);
    const kept = keptBy(name, await mentionsOf(tx, "topic", id));
    if (kept) refuse("", kept);
    const redirects = await tx.redirect.findMany({ where: { topicId: id } });
    await tx.topic.delete({ where: { id } });
    await record(tx, actor, "topic.remove", { noun: "topic", id }, { name, slug });
    await changed(tx, [
      `topic:${id}`,
      `address:/topics/${slug}`,
      ...redirects.map(({ path }) => `address:${path}` as const),
    ]);
  });
}

async function standing(tx: Transaction, id: number) {
  if (isRowId(id)) await lockRow(tx, "Topic", id);
  const topic = isRowId(id) ? await tx.topic.findUnique({ where: { id } }) : null;
  if (!topic) throw new NotFound([{ field: "", message: `there is no topic ${id}` }]);
  return topic;
}

// The slug stays out: typing none must not fail on one of older rules.
const saidOf = ({ name, description }: Awaited<ReturnType<typeof standing>>) => ({
  name,
  description,
});
