import { z } from "zod";
import { linkAddress, printable } from "../articles/body";
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
import { isRowId, rowId } from "../row-id";
import type { Actor } from "../staff/schema";

const input = z.strictObject({
  name: printable.trim().min(1, "is missing").max(100, "is longer than 100 characters"),
  slug: slug.optional(),
  kind: z.enum(["person", "desk"]).default("person"),
  role: printable.trim().max(100, "is longer than 100 characters").nullable().default(null),
  bio: printable.trim().max(2000, "is longer than 2,000 characters").nullable().default(null),
  email: z.email("is not an e-mail address").nullable().default(null),
  website: linkAddress.nullable().default(null),
  /** Whose stories start under this byline. */
  staffIds: z.array(rowId).max(500).optional(),
});
/** What is said of an author. Left out: as it was, or for a new one a slug made from the name. */
type AuthorInput = Partial<z.input<typeof input>>;

const seenShape = input.partial();

/**
 * Adds an author, or changes the one with this id. A changed slug leaves a redirect. `since` holds what the actor last
 * saw of them.
 * @throws Refused on `slug` or `name` when it is taken, on `staffIds` when there is no such account.
 * @throws Conflict naming what somebody else has changed since.
 */
export async function saveAuthor(
  actor: Actor,
  id: number | null,
  given: AuthorInput,
  since: Partial<Record<keyof AuthorInput, unknown>> = {},
): Promise<{ id: number; slug: string }> {
  permit(actor, "taxonomy.write");
  const seen = accept(seenShape, since);
  return transaction(async (tx) => {
    const before = id === null ? null : await standing(tx, id);
    const accepted = accept(input, { ...(before && saidOf(before)), ...given });
    const { staffIds, ...said } = accepted;
    const data = { ...said, slug: said.slug ?? before?.slug ?? slugFrom(said.name) };
    const wanted = { ...data, staffIds: staffIds?.toSorted((one, other) => one - other) };
    if (before) refuseOverwriting(before, wanted, seen, comparedFields(given, since));
    if (!data.slug) refuse("slug", "cannot be made from this name; type one");
    const others = { id: { not: id ?? 0 } };
    if (await tx.author.findFirst({ where: { ...others, slug: data.slug } }))
      refuse("slug", "is taken by another author");
    if (await tx.author.findFirst({ where: { ...others, name: data.name } }))
      refuse("name", "is taken by another author");
    const path = pathOf("author", data.slug);
    await claimName(tx, "author", data.slug, id);
    const author = before
      ? await tx.author.update({ where: { id: before.id }, data })
      : await tx.author.create({ data });
    if (staffIds) await tieAccounts(tx, author.id, staffIds);
    await takeName(tx, "author", author.id, { from: before?.slug ?? null, slug: author.slug });
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

/**
 * Removes an author no story credits, with the addresses they once had. An account that wrote under the name stays.
 * @throws Refused saying how many stories credit them, drafts included, or that an earlier version of one does.
 */
export async function removeAuthor(actor: Actor, id: number): Promise<void> {
  permit(actor, "taxonomy.write");
  await transaction(async (tx) => {
    const { name, slug } = await standing(tx, id);
    const kept = keptBy(name, await mentionsOf(tx, "author", id));
    if (kept) refuse("", kept);
    const redirects = await tx.redirect.findMany({ where: { authorId: id } });
    await tx.author.delete({ where: { id } });
    await record(tx, actor, "author.remove", { noun: "author", id }, { name, slug });
    await changed(tx, [
      `author:${id}`,
      `address:/by/${slug}`,
      ...redirects.map(({ path }) => `address:${path}` as const),
    ]);
  });
}

/** An account has one usual byline: tied here, it is tied elsewhere no longer. */
async function tieAccounts(tx: Transaction, authorId: number, staffIds: number[]): Promise<void> {
  const tied = { id: { in: staffIds } };
  if ((await tx.staff.count({ where: tied })) !== new Set(staffIds).size)
    refuse("staffIds", "names an account there is not");
  await tx.staff.updateMany({
    where: { authorId, id: { notIn: staffIds } },
    data: { authorId: null },
  });
  await tx.staff.updateMany({ where: tied, data: { authorId } });
}

async function standing(tx: Transaction, id: number) {
  if (isRowId(id)) await lockRow(tx, "Author", id);
  const author = isRowId(id)
    ? await tx.author.findUnique({
        where: { id },
        include: { staff: { select: { id: true }, orderBy: { id: "asc" } } },
      })
    : null;
  if (!author) throw new NotFound([{ field: "", message: `there is no author ${id}` }]);
  const { staff, ...said } = author;
  return { ...said, staffIds: staff.map((account) => account.id) };
}

// The slug stays out: typing none must not fail on one of older rules. So do accounts: they are tied when asked.
function saidOf(author: Awaited<ReturnType<typeof standing>>) {
  const { id: _, slug: __, staffIds: ___, ...said } = author;
  return said;
}
