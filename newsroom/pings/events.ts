/** What happened that the world should know, read from the audit log: each event once, by one of the paper's processes. */
import { database, transaction } from "../database";

/** Something done to an article. `from` and `to` are the paths of a move. */
export type ArticleEvent = { articleId: number; from?: string; to?: string };

const told = ["article.publish", "article.publishChanges", "article.retract", "article.move"];

/** Whoever is told; a mark of its own in the database. */
const name = "world";

/** News older than this is none: the paper was closed, or pings were off. */
const stale = 24 * 3600 * 1000;

async function newestEvent(before: Date): Promise<number> {
  const event = await database().auditEvent.findFirst({
    where: { at: { lte: before } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return event?.id ?? 0;
}

/** Puts the mark at the end of the log if there is none yet: what happened before pings were wanted is old. */
export async function beginFollowing(): Promise<void> {
  if (await database().pingMark.findUnique({ where: { name } })) return;
  const eventId = await newestEvent(new Date());
  await transaction((tx) =>
    tx.pingMark.upsert({ where: { name }, create: { name, eventId }, update: {} }),
  );
}

/**
 * What happened since the last time anybody asked. Only what is `settled` milliseconds old: on PostgreSQL an event may
 * become visible after a later one.
 */
export async function takeEvents(settled: number, now = new Date()): Promise<ArticleEvent[]> {
  const mark = await database().pingMark.findUnique({ where: { name } });
  if (!mark) return [];
  const newest = await newestEvent(new Date(now.getTime() - settled));
  if (newest <= mark.eventId) return [];
  // Of several processes that see the same news, the one whose update finds the old mark tells of it.
  const { count } = await transaction((tx) =>
    tx.pingMark.updateMany({
      where: { name, eventId: mark.eventId },
      data: { eventId: newest },
    }),
  );
  if (count === 0) return [];
  const events = await database().auditEvent.findMany({
    where: {
      id: { gt: mark.eventId, lte: newest },
      action: { in: told },
      at: { gte: new Date(now.getTime() - stale) },
    },
    orderBy: { id: "asc" },
    select: { action: true, nounId: true, details: true },
  });
  return events.flatMap(({ action, nounId, details }): ArticleEvent[] => {
    const more =
      details !== null && typeof details === "object" && !Array.isArray(details) ? details : {};
    // A mended typo is no news.
    if (nounId === null || (action === "article.publishChanges" && more.kind === "typo")) return [];
    const { from, to } = more;
    return action === "article.move" && typeof from === "string" && typeof to === "string"
      ? [{ articleId: nounId, from, to }]
      : [{ articleId: nounId }];
  });
}
