import { z } from "zod";
import { printable } from "../articles/body";
import { slug } from "../articles/schema";
import { slugFrom } from "../articles/slug";
import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { changed, type Tag } from "../freshness";
import { comparedFields, lockRow, refuseOverwriting } from "../overwriting";
import { permit } from "../permissions";
import { claimName, leavePlace, takeName } from "../redirects/retired";
import { accept, Conflict, NotFound, refuse } from "../refusal";
import { isRowId } from "../row-id";
import type { Actor } from "../staff/schema";
import { isReservedSectionSlug } from "./rules";

const input = z.strictObject({
  name: printable.trim().min(1, "is missing").max(60, "is longer than 60 characters"),
  slug: slug.optional(),
  description: printable.trim().max(500, "is longer than 500 characters").nullable().default(null),
  position: z.number().int().min(-1_000_000).max(1_000_000).optional(),
  opinion: z.boolean().default(false),
});
/** What is said of a section. Left out: as it was, or for a new one its place last and a slug made from its name. */
type SectionInput = Partial<z.input<typeof input>>;

const seenShape = input.partial();

// A section's name and address stand on nearly every page.
const everyPage: readonly Tag[] = ["sections", "settings"];

/**
 * Adds a section, or changes the one with this id. A changed slug leaves a redirect. `since` holds what the actor last
 * saw of it.
 * @throws Refused on `slug` when it is taken or one of the paper's own pages, on `name` when it is taken.
 * @throws Conflict naming what somebody else has changed since.
 */
export async function saveSection(
  actor: Actor,
  id: number | null,
  given: SectionInput,
  since: Partial<Record<keyof SectionInput, unknown>> = {},
): Promise<{ id: number; slug: string }> {
  permit(actor, "taxonomy.write");
  const seen = accept(seenShape, since);
  return transaction(async (tx) => {
    const before = id === null ? null : await standing(tx, id);
    const accepted = accept(input, { ...(before && saidOf(before)), ...given });
    const data = {
      ...accepted,
      slug: accepted.slug ?? before?.slug ?? slugFrom(accepted.name),
      position: accepted.position ?? (await lastPosition(tx)) + 1,
    };
    if (before) refuseOverwriting(before, data, seen, comparedFields(given, since));
    if (!data.slug) refuse("slug", "cannot be made from this name; type one");
    if (isReservedSectionSlug(data.slug))
      refuse("slug", `“/${data.slug}” is one of the paper’s own pages`);
    const others = { id: { not: id ?? 0 } };
    if (await tx.section.findFirst({ where: { ...others, slug: data.slug } }))
      refuse("slug", "is taken by another section");
    if (await tx.section.findFirst({ where: { ...others, name: data.name } }))
      refuse("name", "is taken by another section");
    await claimName(tx, "section", data.slug, id);
    const section = before
      ? await tx.section.update({ where: { id: before.id }, data })
      : await tx.section.create({ data });
    await takeName(tx, "section", section.id, { from: before?.slug ?? null, slug: section.slug });
    await record(
      tx,
      actor,
      "section.save",
      { noun: "section", id: section.id },
      { slug: section.slug },
    );
    await changed(tx, everyPage);
    return { id: section.id, slug: section.slug };
  });
}

/**
 * Puts all sections in this order. `since` is the order the actor last saw.
 * @throws Conflict with the order that stands, when somebody has arranged, added or removed sections since.
 */
export async function arrangeSections(
  actor: Actor,
  order: readonly number[],
  since: readonly number[],
): Promise<void> {
  permit(actor, "taxonomy.write");
  await transaction(async (tx) => {
    const all = await tx.section.findMany({ orderBy: { id: "asc" }, select: { id: true } });
    for (const { id } of all) await lockRow(tx, "Section", id);
    const now = await tx.section.findMany({
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = now.map(({ id }) => id);
    if (ids.join() === order.join()) return;
    if (ids.join() !== since.join())
      throw new Conflict([{ field: "", message: rearranged }], { order: ids }, ["order"]);
    if (new Set(order).size !== ids.length || !ids.every((id) => order.includes(id)))
      refuse("", "These are not all of the paper’s sections, each of them once");
    for (const [position, id] of order.entries())
      await tx.section.update({ where: { id }, data: { position } });
    await record(tx, actor, "section.arrange", { noun: "section" });
    await changed(tx, everyPage);
  });
}

const rearranged =
  "Somebody else has changed the sections in the meantime. They stand here as they are now.";

/**
 * Removes a section no story stands in, with the addresses it once had, unless stories redirect from below them: those
 * redirect for ever. What lies in the trash moves to another.
 * @throws Refused saying how many stories it has, drafts included.
 */
export async function removeSection(actor: Actor, id: number): Promise<void> {
  permit(actor, "taxonomy.write");
  await transaction(async (tx) => {
    const { name, slug } = await standing(tx, id);
    const stories = await tx.article.count({
      where: { sectionId: id, status: { not: "trashed" } },
    });
    if (stories === 1) refuse("", `“${name}” has a story; move it to another section first`);
    if (stories > 1)
      refuse("", `“${name}” has ${stories} stories; move them to another section first`);
    await moveTrash(tx, id, name);
    await tx.placement.deleteMany({ where: { front: `section:${id}` } });
    await tx.front.deleteMany({ where: { name: `section:${id}` } });
    await leavePlace(tx, { id, slug });
    await tx.section.delete({ where: { id } });
    await record(tx, actor, "section.remove", { noun: "section", id }, { name, slug });
    await changed(tx, everyPage);
  });
}

/** What lies in the trash goes to the paper's first section: it is to be found there until its time is over. */
async function moveTrash(tx: Transaction, id: number, name: string): Promise<void> {
  const where = { sectionId: id, status: "trashed" };
  if ((await tx.article.count({ where })) === 0) return;
  const other = await tx.section.findFirst({
    where: { id: { not: id } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  if (!other) {
    refuse("", `stories of “${name}” are in the trash, and there is no other section for them`);
  }
  await tx.article.updateMany({ where, data: { sectionId: other.id } });
}

async function standing(tx: Transaction, id: number) {
  if (isRowId(id)) await lockRow(tx, "Section", id);
  const section = isRowId(id) ? await tx.section.findUnique({ where: { id } }) : null;
  if (!section) throw new NotFound([{ field: "", message: `there is no section ${id}` }]);
  return section;
}

// The slug stays out: typing none must not fail on one of older rules.
const saidOf = ({
  name,
  description,
  opinion,
  position,
}: Awaited<ReturnType<typeof standing>>) => ({
  name,
  description,
  opinion,
  position,
});

async function lastPosition(tx: Transaction): Promise<number> {
  const { _max } = await tx.section.aggregate({ _max: { position: true } });
  return _max.position ?? -1;
}
