import { z } from "zod";
import { linkAddress, printable } from "../articles/body";
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
  name: printable.trim().min(1, "is missing").max(100),
  slug: slug.optional(),
  kind: z.enum(["person", "desk"]).default("person"),
  role: printable.trim().max(100).nullable().default(null),
  bio: printable.trim().max(2000).nullable().default(null),
  email: z.email().nullable().default(null),
  website: linkAddress.nullable().default(null),
});

/**
 * Adds an author, or changes the one with this id. A changed slug leaves a redirect.
 * @throws Refused on `slug` or `name` when it is taken.
 */
export async function saveAuthor(
  actor: Actor,
  id: number | null,
  given: z.input<typeof input>,
): Promise<{ id: number; slug: string }> {
  permit(actor, "taxonomy.write");
  const accepted = accept(input, given);
  return transaction(async (tx) => {
    const before =
      id !== null && isRowId(id) ? await tx.author.findUnique({ where: { id } }) : null;
    if (id !== null && !before)
      throw new NotFound([{ field: "", message: `there is no author ${id}` }]);
    const data = { ...accepted, slug: accepted.slug ?? before?.slug ?? slugFrom(accepted.name) };
    if (!data.slug) refuse("slug", "cannot be made from this name; type one");
    const others = { id: { not: id ?? 0 } };
    if (await tx.author.findFirst({ where: { ...others, slug: data.slug } }))
      refuse("slug", "is taken by another author");
    if (await tx.author.findFirst({ where: { ...others, name: data.name } }))
      refuse("name", "is taken by another author");
    const path = `/by/${data.slug}`;
    const retired = await tx.redirect.findUnique({ where: { path } });
    if (retired && (id === null || retired.authorId !== id))
      refuse("slug", "was another author’s and still redirects to it");
    const author = before
      ? await tx.author.update({ where: { id: before.id }, data })
      : await tx.author.create({ data });
    if (before && before.slug !== author.slug) {
      await tx.redirect.deleteMany({ where: { path } });
      await tx.redirect.create({ data: { path: `/by/${before.slug}`, authorId: author.id } });
    }
    await record(
      tx,
      actor,
      "author.save",
      { noun: "author", id: author.id },
      { slug: author.slug },
    );
    const shownElsewhere =
      before &&
      (before.name !== author.name || before.slug !== author.slug || before.kind !== author.kind);
    await changed(tx, [
      `author:${author.id}`,
      `address:${path}`,
      // An author’s name and address stand beside every story, wherever that is listed.
      ...(shownElsewhere ? (["settings"] as const) : []),
    ]);
    return { id: author.id, slug: author.slug };
  });
}
