/** Redirects for the desk. */
import { database, type Prisma, type Queries } from "../database";
import { isRowId } from "../row-id";
import type { RedirectView } from "./schema";

const subjects = {
  article: {
    select: {
      slug: true,
      section: { select: { slug: true } },
      liveVersion: { select: { headline: true } },
    },
  },
  section: { select: { slug: true, name: true } },
  topic: { select: { slug: true, name: true } },
  author: { select: { slug: true, name: true } },
} as const satisfies Prisma.RedirectInclude;

type Row = Prisma.RedirectGetPayload<{ include: typeof subjects }>;

/** A page of redirects, newest first; `before` is the id of the last one seen. */
export async function listRedirects({
  search = "",
  before,
  take = 50,
}: {
  search?: string;
  before?: number;
  take?: number;
} = {}): Promise<{ items: RedirectView[]; older: number | null }> {
  const words = search.trim().toLowerCase();
  const rows = await database().redirect.findMany({
    where: {
      ...(before !== undefined && isRowId(before) && { id: { lt: before } }),
      // A section that is gone leads nowhere itself; its name is kept for the stories that once stood below it.
      NOT: { placeId: { not: null }, sectionId: null, slug: null },
      ...(words && { OR: [{ path: { contains: words } }, { target: { contains: words } }] }),
    },
    orderBy: { id: "desc" },
    take: take + 1,
    include: subjects,
  });
  const shown = rows.slice(0, take);
  const typed = await typedAmong(
    database(),
    shown.map(({ id }) => id),
  );
  const items = shown.map(
    (row): RedirectView => ({
      id: row.id,
      path: row.path,
      createdAt: row.createdAt,
      ...destination(row),
      typed: typed.has(row.id),
    }),
  );
  return { items, older: rows.length > take ? (shown.at(-1)?.id ?? null) : null };
}

/** Which of these redirects somebody typed: the log knows, and ids are never used again. */
export async function typedAmong(queries: Queries, ids: readonly number[]): Promise<Set<number>> {
  const events = await queries.auditEvent.findMany({
    where: { noun: "redirect", nounId: { in: [...ids] }, action: "redirect.add" },
    select: { nounId: true },
  });
  return new Set(events.flatMap(({ nounId }) => nounId ?? []));
}

function destination({ article, section, topic, author, target }: Row) {
  if (article) {
    const to = `/${article.section.slug}/${article.slug}`;
    return { to, title: article.liveVersion?.headline ?? null };
  }
  if (section) return { to: `/${section.slug}`, title: section.name };
  if (topic) return { to: `/topics/${topic.slug}`, title: topic.name };
  if (author) return { to: `/by/${author.slug}`, title: author.name };
  return { to: target ?? "/", title: null };
}
