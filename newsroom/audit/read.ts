/** Reading the audit log. */
import { fromCursor, toCursor } from "../articles/cursor";
import { database, type Prisma } from "../database";
import { span } from "../language/dates";
import type { LogEntry, LogFilter } from "./schema";
import { namesOf } from "./subjects";

/** Part of the log, newest first; `older` is the cursor of the next part. */
export type LogPage = { items: LogEntry[]; older: string | null };

/** A part of the log. `timeZone` is the paper's: it says when a day begins. */
export async function readLog(
  filter: LogFilter,
  { timeZone, before, take = 50 }: { timeZone: string; before?: string; take?: number },
): Promise<LogPage> {
  const place = fromCursor(before);
  const rows = await database().auditEvent.findMany({
    where: {
      AND: [
        matching(filter, timeZone),
        // The plain bound beside the pair lets the index seek.
        place
          ? {
              at: { lte: new Date(place.at) },
              OR: [
                { at: { lt: new Date(place.at) } },
                { at: new Date(place.at), id: { lt: place.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: take + 1,
  });
  const shown = rows.slice(0, take).map((row): LogEntry => {
    const { id, at, action, noun, nounId } = row;
    const who = { kind: row.actorKind, id: row.actorId, name: row.actorName };
    return { id, at, who, action, noun, nounId, details: asRecord(row.details), subject: null };
  });
  const last = shown.at(-1);
  return {
    items: await namesOf(shown),
    older: rows.length > take && last ? toCursor({ at: last.at.getTime(), id: last.id }) : null,
  };
}

/** The whole log a filter leaves, newest first, a part at a time. */
export async function* walkLog(
  filter: LogFilter,
  timeZone: string,
  take = 500,
): AsyncGenerator<LogEntry> {
  let before: string | undefined;
  do {
    const page = await readLog(filter, { timeZone, before, take });
    yield* page.items;
    before = page.older ?? undefined;
  } while (before);
}

/** Who may stand in the log. */
export async function readPeople(): Promise<{ value: string; name: string }[]> {
  const rows = await database().staff.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, endedAt: true },
  });
  return [
    ...rows.map(({ id, name, endedAt }) => ({
      value: `staff:${id}`,
      name: endedAt ? `${name} (account ended)` : name,
    })),
    { value: "clock", name: "The clock" },
    { value: "command", name: "The command line" },
  ];
}

/** Who last changed each of these settings, and when. */
export async function readLastChanges(
  keys: readonly string[],
): Promise<Map<string, { at: Date; who: string }>> {
  const rows = await database().auditEvent.findMany({
    where: { noun: "settings", nounId: null, action: "settings.save" },
    orderBy: { id: "desc" },
    // A paper's settings change a few times a year; the bound is against a script gone wild.
    take: 2000,
    select: { at: true, actorName: true, details: true },
  });
  const changes = new Map<string, { at: Date; who: string }>();
  for (const { at, actorName, details } of rows) {
    const changed = asRecord(details).keys;
    for (const key of keys) {
      if (Array.isArray(changed) && changed.includes(key) && !changes.has(key))
        changes.set(key, { at, who: actorName });
    }
  }
  return changes;
}

function matching(
  { person, act, noun, day }: LogFilter,
  timeZone: string,
): Prisma.AuditEventWhereInput {
  const [kind, id] = person?.split(":") ?? [];
  const [year = 0, month, date] = day?.split("-").map(Number) ?? [];
  const within = day ? span(timeZone, year, month, date) : null;
  return {
    ...(kind && { actorKind: kind }),
    ...(id && { actorId: Number(id) }),
    ...(act ? act !== "all" && { action: act } : { action: { not: "article.saveDraft" } }),
    ...(noun && { noun }),
    // A day that is not in the calendar had no deeds.
    ...(day && (within ? { at: { gte: within.from, lt: within.until } } : { id: -1 })),
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
