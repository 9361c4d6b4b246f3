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
import { isReservedSectionSlug } from "./rules";

const input = z.strictObject({
  name: printable.trim().min(1, "is missing").max(60),
  slug: slug.optional(),
  description: printable.trim().max(500).nullable().default(null),
  position: z.number().int().min(-1_000_000).max(1_000_000).default(0),
  opinion: z.boolean().default(false),
});

/**
 * Adds a section, or changes the one with this id. A changed slug leaves a redirect.
 * @throws Refused on `slug` when it is taken or one of the paper's own pages, on `name` when it is taken.
 */
export async function saveSection(
  actor: Actor,
  id: number | null,
  given: z.input<typeof input>,
): Promise<{ id: number; slug: string }> {
  permit(actor, "taxonomy.write");
  const accepted = accept(input, given);
  return transaction(async (tx) => {
    const before =
      id !== null && isRowId(id) ? await tx.section.findUnique({ where: { id } }) : null;
    if (id !== null && !before)
      throw new NotFound([{ field: "", message: `there is no section ${id}` }]);
    const data = { ...accepted, slug: accepted.slug ?? before?.slug ?? slugFrom(accepted.name) };
    if (!data.slug) refuse("slug", "cannot be made from this name; type one");
    if (isReservedSectionSlug(data.slug))
      refuse("slug", `“/${data.slug}” is one of the paper’s own pages`);
    const others = { id: { not: id ?? 0 } };
    if (await tx.section.findFirst({ where: { ...others, slug: data.slug } }))
      refuse("slug", "is taken by another section");
    if (await tx.section.findFirst({ where: { ...others, name: data.name } }))
      refuse("name", "is taken by another section");
    const retired = await tx.redirect.findUnique({ where: { path: `/${data.slug}` } });
    if (retired && (id === null || retired.sectionId !== id))
      refuse("slug", "was another section’s and still redirects to it");
    const section = before
      ? await tx.section.update({ where: { id: before.id }, data })
      : await tx.section.create({ data });
    if (before && before.slug !== section.slug) {
      await tx.redirect.deleteMany({ where: { path: `/${section.slug}` } });
      await tx.redirect.create({ data: { path: `/${before.slug}`, sectionId: section.id } });
    }
    await record(
      tx,
      actor,
      "section.save",
      { noun: "section", id: section.id },
      { slug: section.slug },
    );
    // A section's name and address stand on nearly every page.
    await changed(tx, ["sections", "settings"]);
    return { id: section.id, slug: section.slug };
  });
}
