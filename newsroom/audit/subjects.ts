/** What the things in the log are called now. */
import { database } from "../database";
import type { LogEntry } from "./schema";

type Names = Map<number, string>;

const named = (rows: readonly { id: number; name: string | null }[]): Names =>
  new Map(rows.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])));

const select = { id: true, name: true } as const;

/** How each kind of thing is looked up. */
const lookups: Readonly<Record<string, (ids: number[]) => Promise<Names>>> = {
  article: async (ids) => {
    const rows = await database().article.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        liveVersion: { select: { headline: true } },
        draft: { select: { headline: true } },
      },
    });
    return named(
      rows.map(({ id, liveVersion, draft }) => ({
        id,
        name: liveVersion?.headline || draft?.headline || null,
      })),
    );
  },
  section: async (ids) =>
    named(await database().section.findMany({ where: { id: { in: ids } }, select })),
  topic: async (ids) =>
    named(await database().topic.findMany({ where: { id: { in: ids } }, select })),
  author: async (ids) =>
    named(await database().author.findMany({ where: { id: { in: ids } }, select })),
  staff: async (ids) =>
    named(await database().staff.findMany({ where: { id: { in: ids } }, select })),
  invitation: async (ids) => {
    const rows = await database().invitation.findMany({
      where: { id: { in: ids } },
      select: { ...select, email: true },
    });
    return named(rows.map(({ id, name, email }) => ({ id, name: name ?? email })));
  },
  image: async (ids) => {
    const rows = await database().image.findMany({
      where: { id: { in: ids } },
      select: { id: true, alt: true, fileName: true },
    });
    return named(rows.map(({ id, alt, fileName }) => ({ id, name: alt || fileName })));
  },
};

/** The same entries with the names of what they were done to: one query for each kind of thing. */
export async function namesOf(entries: readonly LogEntry[]): Promise<LogEntry[]> {
  const wanted = new Map<string, Set<number>>();
  for (const entry of entries) {
    const { noun, id } = keyOf(entry);
    if (id !== null) wanted.set(noun, (wanted.get(noun) ?? new Set()).add(id));
  }
  const found = new Map<string, Names>();
  await Promise.all(
    [...wanted].map(async ([noun, ids]) => {
      const names = await lookups[noun]?.([...ids]);
      if (names) found.set(noun, names);
    }),
  );
  return entries.map((entry) => {
    const { noun, id } = keyOf(entry);
    const name = id === null ? undefined : found.get(noun)?.get(id);
    return { ...entry, subject: frontName(entry, name) };
  });
}

/** A section's front is called after its section. */
function keyOf({ noun, nounId, details }: LogEntry): { noun: string; id: number | null } {
  if (noun !== "front") return { noun, id: nounId };
  const [, id] = /^section:(\d+)$/.exec(String(details.front)) ?? [];
  return { noun: "section", id: id ? Number(id) : null };
}

function frontName({ noun, details }: LogEntry, name: string | undefined): string | null {
  if (noun !== "front") return name ?? null;
  return details.front === "home" ? "the front page" : name ? `the front of ${name}` : null;
}
