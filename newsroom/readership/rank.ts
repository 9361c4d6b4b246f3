/** Making the Popular list anew. */
import { record } from "../audit/write";
import { Prisma, type Transaction, transaction } from "../database";
import { changed } from "../freshness";
import { permit } from "../permissions";
import type { Actor } from "../staff/schema";
import {
  fewestReads,
  isPrintable,
  isSilent,
  rankedMost,
  visiblePlaces,
  weightedHours,
} from "./rules";

/**
 * Ranks what was read in the last 24 hours, newer reads weighing more (rules.ts), and replaces the list. Pages that
 * show it are refreshed only when what readers can see of it differs. Returns how many articles were ranked.
 */
export async function rank(actor: Actor, now = new Date()): Promise<number> {
  permit(actor, "readership.write");
  return transaction(async (tx) => {
    const before = await tx.rank.findMany({ orderBy: { position: "asc" } });
    const scored = (await countingStopped(tx, now)) ? [] : await score(tx, now);
    const after = scored.map((row, position) => ({ ...row, position, rankedAt: now }));
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

async function countingStopped(tx: Transaction, now: Date): Promise<boolean> {
  const newest = await tx.readHour.findFirst({
    where: { hour: { lte: now } },
    orderBy: { hour: "desc" },
    select: { hour: true },
  });
  return isSilent(newest?.hour ?? null, now);
}

async function score(tx: Transaction, now: Date) {
  const hours = weightedHours(now);
  // The casts are for PostgreSQL, which would otherwise take a weight for an integer like the count beside it.
  const weight = Prisma.join(
    hours.map((row) => Prisma.sql`WHEN ${row.hour} THEN CAST(${row.weight} AS DOUBLE PRECISION)`),
    " ",
  );
  const rows = await tx.$queryRaw<{ articleId: number; score: number; reads: number | bigint }[]>`
    SELECT read."articleId", SUM(read."count" * CASE read."hour" ${weight} END) AS "score",
      SUM(read."count") AS "reads"
    FROM "ReadHour" read JOIN "Article" article ON article."id" = read."articleId"
    WHERE read."hour" >= ${hours.at(-1)?.hour} AND read."hour" <= ${now}
      AND article."status" = 'published' AND NOT article."barred"
    GROUP BY read."articleId", article."publishedAt"
    HAVING SUM(read."count") >= ${fewestReads}
    ORDER BY "score" DESC, article."publishedAt" DESC, read."articleId" DESC
    LIMIT ${rankedMost}`;
  return rows.map((row) => ({ ...row, reads: Number(row.reads) }));
}

function visible(rows: readonly { articleId: number; rankedAt: Date }[], now: Date): string {
  if (!isPrintable(rows, now)) return "";
  return rows
    .slice(0, visiblePlaces)
    .map(({ articleId }) => articleId)
    .join(" ");
}
