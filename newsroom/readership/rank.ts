/** Making the Popular list anew. */
import { record } from "../audit/write";
import { database, transaction } from "../database";
import { changed } from "../freshness";
import { permit } from "../permissions";
import type { Actor } from "../staff/schema";
import { isPrintable, isSilent, visiblePlaces } from "./rules";
import { mostRead } from "./score";

const shown = { status: "published", barred: false } as const;

/**
 * Ranks what was read in the last 24 hours, newer reads weighing more (rules.ts), and replaces the list. Pages that
 * show it are refreshed only when what readers can see of it differs. Returns how many articles were ranked.
 */
export async function rank(actor: Actor, now = new Date()): Promise<number> {
  permit(actor, "readership.write");
  // Before the transaction: what takes long must not keep others from writing.
  const scored = (await countingStopped(now)) ? [] : await mostRead(now);
  return transaction(async (tx) => {
    const before = await tx.rank.findMany({ orderBy: { position: "asc" } });
    const standing = await tx.article.findMany({
      where: { id: { in: scored.map(({ articleId }) => articleId) }, ...shown },
      select: { id: true },
    });
    const after = scored
      .filter(({ articleId }) => standing.some(({ id }) => id === articleId))
      .map((row, position) => ({ ...row, position, rankedAt: now }));
    await tx.rank.deleteMany();
    await tx.rank.createMany({ data: after });
    if (actor.kind !== "clock") {
      await record(tx, actor, "readership.rank", { noun: "readership" }, { ranked: after.length });
    }
    if (visible(before, now) !== visible(after, now))
      await changed(tx, ["popular"], { soft: true });
    return after.length;
  });
}

async function countingStopped(now: Date): Promise<boolean> {
  const newest = await database().readHour.findFirst({
    where: { hour: { lte: now } },
    orderBy: { hour: "desc" },
    select: { hour: true },
  });
  return isSilent(newest?.hour ?? null, now);
}

function visible(rows: readonly { articleId: number; rankedAt: Date }[], now: Date): string {
  if (!isPrintable(rows, now)) return "";
  return rows
    .slice(0, visiblePlaces)
    .map(({ articleId }) => articleId)
    .join(" ");
}
