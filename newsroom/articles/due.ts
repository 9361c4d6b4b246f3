/** Scheduled publishing: what the clock does to articles. */
import { database, transaction } from "../database";
import { clock } from "../staff/schema";
import { publish } from "./publish";

/** What one round published, and what it could not, with the reason. Ids of articles. */
export type Round = { published: number[]; failed: { id: number; error: unknown }[] };

/**
 * Publishes every scheduled article whose time has come, the longest overdue first. Each is published exactly once,
 * however many processes do this at the same moment; one that cannot be published stays scheduled and holds up none.
 */
export async function publishDue(now = new Date()): Promise<Round> {
  const due = await database().article.findMany({
    where: { status: "scheduled", scheduledFor: { lte: now } },
    orderBy: { scheduledFor: "asc" },
    select: { id: true },
  });
  const round: Round = { published: [], failed: [] };
  for (const { id } of due) {
    try {
      if (await publishOnce(id, now)) round.published.push(id);
    } catch (error) {
      round.failed.push({ id, error });
    }
  }
  return round;
}

async function publishOnce(id: number, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    // The write locks the row: a second process waits here, and then finds that it is too late.
    const claimed = await tx.article.updateMany({
      where: { id, status: "scheduled", scheduledFor: { lte: now } },
      data: { status: "scheduled" },
    });
    if (claimed.count === 0) return false;
    await publish(clock, id);
    return true;
  });
}
