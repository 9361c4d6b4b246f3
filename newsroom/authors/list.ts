/** Authors as the desk lists them. */
import { database } from "../database";
import { isRowId } from "../row-id";
import { named, namedPerPage } from "../search/named";
import type { AuthorView } from "./read";

/** An author, how many published stories they have, and whose stories start under their byline. */
export type ListedAuthor = {
  id: number;
  slug: string;
  name: string;
  kind: "person" | "desk";
  role: string | null;
  stories: number;
  accounts: string[];
};

const kindOf = (kind: string) => (kind === "desk" ? "desk" : "person");

/** A page of authors in the order of their slugs, which is that of their names; `next` is the `after` of the next one. */
export async function listAuthors({
  search = "",
  after = "",
}: {
  search?: string;
  after?: string;
}): Promise<{ items: ListedAuthor[]; next: string | null }> {
  const rows = await database().author.findMany({
    where: { ...named(search), slug: { gt: after } },
    orderBy: { slug: "asc" },
    take: namedPerPage + 1,
    select: {
      id: true,
      slug: true,
      name: true,
      kind: true,
      role: true,
      staff: { where: { endedAt: null }, orderBy: { id: "asc" }, select: { name: true } },
    },
  });
  const shown = rows.slice(0, namedPerPage);
  const counts = await database().articleAuthor.groupBy({
    by: ["authorId"],
    where: { authorId: { in: shown.map(({ id }) => id) } },
    _count: true,
  });
  const stories = new Map(counts.map(({ authorId, _count }) => [authorId, _count]));
  return {
    items: shown.map(({ staff, ...author }) => ({
      ...author,
      kind: kindOf(author.kind),
      stories: stories.get(author.id) ?? 0,
      accounts: staff.map(({ name }) => name),
    })),
    next: rows.length > namedPerPage ? (shown.at(-1)?.slug ?? null) : null,
  };
}

/** An author with everything the desk can change; `staffIds` are the accounts whose usual byline it is. */
export type AuthorRecord = AuthorView & { staffIds: number[] };

/** An author by id, or null. */
export async function authorById(id: number): Promise<AuthorRecord | null> {
  if (!isRowId(id)) return null;
  const author = await database().author.findUnique({
    where: { id },
    include: { staff: { select: { id: true }, orderBy: { id: "asc" } } },
  });
  if (!author) return null;
  const { staff, ...said } = author;
  return { ...said, kind: kindOf(author.kind), staffIds: staff.map((account) => account.id) };
}

/** Accounts that may be tied to an author, by name: those that stand, and with them those already tied. */
export async function accountsFor(authorId: number): Promise<{ id: number; name: string }[]> {
  return database().staff.findMany({
    where: { OR: [{ endedAt: null }, { authorId }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}
