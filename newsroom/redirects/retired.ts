/**
 * The room of retired addresses: what once stood somewhere redirects for ever, and nothing else ever stands there.
 *
 * A story's address is kept as the place it stood in and its slug there, not as it was spelled: so it is found by every
 * spelling its section ever had, and ever will have. A place is a section's id; it outlasts the section.
 */
import type { Queries, Transaction } from "../database";
import { refuse } from "../refusal";

/** What has an address of one step, or of two below a page of the paper's own. */
export type Named = "section" | "topic" | "author";

const folders = { section: "", topic: "/topics", author: "/by" } as const;
const keys = { section: "sectionId", topic: "topicId", author: "authorId" } as const;

/** The address of something with this slug. */
export const pathOf = (noun: Named, slug: string): string => `${folders[noun]}/${slug}`;

/**
 * Sees that a slug never was another's.
 * @throws Refused on `slug`.
 */
export async function claimName(
  tx: Transaction,
  noun: Named,
  slug: string,
  id: number | null,
): Promise<void> {
  const retired = await tx.redirect.findUnique({ where: { path: pathOf(noun, slug) } });
  const isGone = noun === "section" && retired?.placeId != null && retired.sectionId === null;
  if (retired && !isGone && (id === null || retired[keys[noun]] !== id)) {
    refuse("slug", `was another ${noun}’s and still redirects to it`);
  }
  if (noun === "section") await refuseForeignBelow(tx, slug, id, isGone ? retired.placeId : null);
}

/**
 * Something stands at `slug` now: its old address leads there, and what a section of that name left behind when it was
 * removed belongs to this one. To be called after `claimName`, and after the row was written.
 */
export async function takeName(
  tx: Transaction,
  noun: Named,
  id: number,
  { from, slug }: { from: string | null; slug: string },
): Promise<void> {
  if (from === slug) return;
  const path = pathOf(noun, slug);
  const place = noun === "section" ? { placeId: id } : {};
  const retired = await tx.redirect.findUnique({ where: { path }, select: { placeId: true } });
  await tx.redirect.deleteMany({ where: { path } });
  if (noun === "section" && retired?.placeId && retired.placeId !== id) {
    const gone = { placeId: retired.placeId };
    const own = await tx.redirect.findMany({
      where: { placeId: id, slug: { not: null } },
      select: { slug: true },
    });
    const both = own.flatMap((row) => row.slug ?? []);
    await tx.redirect.deleteMany({ where: { ...gone, slug: { in: both } } });
    await tx.redirect.updateMany({ where: { ...gone, slug: null }, data: { sectionId: id } });
    await tx.redirect.updateMany({ where: gone, data: place });
  }
  if (from === null) return;
  await tx.redirect.create({
    data: { path: pathOf(noun, from), [keys[noun]]: id, ...place },
  });
}

/**
 * A section goes: where stories once stood in it, its names stay known. To be called before its row is deleted.
 */
export async function leavePlace(tx: Transaction, section: { id: number; slug: string }) {
  const placeId = section.id;
  const left = await tx.redirect.count({ where: { placeId, slug: { not: null } } });
  if (left === 0) return;
  await tx.redirect.updateMany({ where: { placeId, slug: null }, data: { sectionId: null } });
  await tx.redirect.create({ data: { path: pathOf("section", section.slug), placeId } });
}

/** The story an address in a section belongs to because it once stood there; null when none did. */
export async function retiredStory(
  queries: Queries,
  section: { id: number; slug: string },
  slug: string,
): Promise<{ articleId: number | null } | null> {
  const select = { articleId: true } as const;
  return (
    (await queries.redirect.findUnique({
      where: { placeId_slug: { placeId: section.id, slug } },
      select,
    })) ??
    (await queries.redirect.findUnique({ where: { path: `/${section.slug}/${slug}` }, select }))
  );
}

type StoryPlace = { section: { id: number; slug: string }; slug: string };

const spelled = ({ section, slug }: StoryPlace) => `/${section.slug}/${slug}`;

/** A story stands here now, and nothing leads away from it. */
export async function arrive(tx: Transaction, at: StoryPlace): Promise<void> {
  await tx.redirect.deleteMany({
    where: { OR: [{ placeId: at.section.id, slug: at.slug }, { path: spelled(at) }] },
  });
}

/** A story that readers know leaves this address, which redirects to it for ever. */
export async function leave(tx: Transaction, articleId: number, from: StoryPlace): Promise<void> {
  await arrive(tx, from);
  const { section, slug } = from;
  await tx.redirect.create({
    data: { path: spelled(from), articleId, placeId: section.id, slug },
  });
}

/** The place an address's first step names, as sections are called now or once were. */
export async function placeNamed(
  queries: Queries,
  name: string,
): Promise<{ id: number; slug: string | null } | null> {
  const now = await queries.section.findUnique({
    where: { slug: name },
    select: { id: true, slug: true },
  });
  if (now) return now;
  const once = await queries.redirect.findUnique({
    where: { path: `/${name}` },
    select: { placeId: true, section: { select: { id: true, slug: true } } },
  });
  return once?.section ?? (once?.placeId ? { id: once.placeId, slug: null } : null);
}

/** Refuses a name for a section under which one of its stories would stand at an address that is another's. */
async function refuseForeignBelow(
  tx: Transaction,
  slug: string,
  id: number | null,
  gone: number | null,
): Promise<void> {
  if (id === null) return;
  const now = await tx.section.findUnique({ where: { id }, select: { slug: true } });
  if (!now || now.slug === slug) return;
  const foreign = await tx.redirect.findMany({
    where: {
      OR: [
        { path: { startsWith: `/${slug}/` }, slug: null },
        ...(gone === null ? [] : [{ placeId: gone, slug: { not: null } }]),
      ],
    },
    select: { path: true, articleId: true },
  });
  const below = foreign.filter(({ path }) => path.split("/").length === 3);
  const owners = new Map(
    below.map(({ path, articleId }) => [path.slice(path.lastIndexOf("/") + 1), articleId]),
  );
  const slugs = [...owners.keys()];
  for (let from = 0; from < slugs.length; from += 500) {
    const where = { slug: { in: slugs.slice(from, from + 500) } };
    const standing = await tx.article.findMany({
      where: { ...where, sectionId: id },
      select: { id: true, slug: true },
    });
    const once = await tx.redirect.findMany({
      where: { ...where, placeId: id },
      select: { articleId: true, slug: true },
    });
    const all = [
      ...standing.map(({ id: articleId, slug: at }) => ({ articleId, at })),
      ...once.map(({ articleId, slug: at }) => ({ articleId, at: at ?? "" })),
    ];
    const taken = all.find(({ articleId, at }) => owners.get(at) !== articleId);
    if (taken)
      refuse("slug", `“/${slug}/${taken.at}” belongs to something else, and redirects to it`);
  }
}
