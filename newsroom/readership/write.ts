/** Counting reads, and ranking what was read. */
import { z } from "zod";
import { record } from "../audit/write";
import { Prisma, type Transaction, transaction } from "../database";
import { permit } from "../permissions";
import { accept, refuse } from "../refusal";
import type { Actor } from "../staff/schema";
import { hourOf } from "./rules";
import { type ReadBatch, type ReadRow, readRow } from "./schema";

const rowsInOneStatement = 200;

/**
 * Adds reads to the hours they happened in. All or nothing, except that reads of articles that are not published (any
 * more) are left out; their ids are returned. What the press counted itself leaves no audit row; what a person adds does.
 * @throws Refused naming the row that is wrong, or whose hour has not begun.
 */
export async function addReads(
  actor: Actor,
  rows: readonly ReadRow[],
  now = new Date(),
): Promise<{ counted: number; leftOut: number[] }> {
  permit(actor, "readership.write");
  const accepted = accept(z.array(readRow), rows);
  const future = accepted.findIndex(({ hour }) => hourOf(hour) > now);
  if (future >= 0) refuse(`${future}.hour`, "has not begun yet");
  return transaction(async (tx) => {
    const ids = [...new Set(accepted.map(({ articleId }) => articleId))];
    const published = await publishedAmong(tx, ids);
    const totals = totalled(accepted.filter(({ articleId }) => published.has(articleId)));
    for (let start = 0; start < totals.length; start += rowsInOneStatement) {
      await count(tx, totals.slice(start, start + rowsInOneStatement));
    }
    const counted = totals.reduce((sum, row) => sum + row.count, 0);
    if (actor.kind !== "clock" && counted > 0) {
      await record(tx, actor, "readership.add", { noun: "readership" }, { counted });
    }
    return { counted, leftOut: ids.filter((id) => !published.has(id)) };
  });
}

/** How long a batch whose press was killed is remembered, in milliseconds. */
const rememberedFor = 7 * 24 * 3600 * 1000;

/**
 * Adds what a press counted, once: when the answer to a batch got lost and it is handed in again, nothing is added. The
 * press names the batch before, which can be forgotten then. Returns how many reads were counted, and how many left out
 * because their article is not published (any more).
 */
export async function addBatch(
  actor: Actor,
  { id, before, reads }: ReadBatch,
  now = new Date(),
): Promise<{ counted: number; leftOut: number }> {
  permit(actor, "readership.write");
  return transaction(async (tx) => {
    const sent = reads.reduce((sum, { count }) => sum + count, 0);
    if (await tx.readBatch.findUnique({ where: { id } })) return { counted: sent, leftOut: 0 };
    const articles = await tx.article.findMany({
      where: { publicId: { in: [...new Set(reads.map(({ publicId }) => publicId))] } },
      select: { id: true, publicId: true },
    });
    const ids = new Map(articles.map((article) => [article.publicId, article.id]));
    const rows = reads.flatMap(({ publicId, hour, count }): ReadRow[] => {
      const articleId = ids.get(publicId);
      // A clock that was set back must not keep a batch from ever being written.
      return articleId ? [{ articleId, hour: hour > now ? now : hour, count }] : [];
    });
    const { counted } = await addReads(actor, rows, now);
    await tx.readBatch.deleteMany({
      where: { OR: [{ id: before }, { at: { lt: new Date(now.getTime() - rememberedFor) } }] },
    });
    await tx.readBatch.create({ data: { id, at: now } });
    return { counted, leftOut: sent - counted };
  });
}

async function publishedAmong(tx: Transaction, ids: readonly number[]): Promise<Set<number>> {
  const found = new Set<number>();
  for (let start = 0; start < ids.length; start += rowsInOneStatement) {
    const rows = await tx.article.findMany({
      where: { id: { in: ids.slice(start, start + rowsInOneStatement) }, status: "published" },
      select: { id: true },
    });
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** One row per article and hour: PostgreSQL refuses to update a row twice in one statement. */
function totalled(rows: readonly ReadRow[]): ReadRow[] {
  const totals = new Map<string, ReadRow>();
  for (const { articleId, hour, count } of rows) {
    const start = hourOf(hour);
    const key = `${articleId} ${start.getTime()}`;
    totals.set(key, { articleId, hour: start, count: (totals.get(key)?.count ?? 0) + count });
  }
  return [...totals.values()];
}

/** One statement is both dialects: SQLite took PostgreSQL's upsert, and Prisma writes the dates of each. */
async function count(tx: Transaction, rows: readonly ReadRow[]): Promise<void> {
  const values = rows.map(
    ({ articleId, hour, count }) => Prisma.sql`(${articleId}, ${hour}, ${count})`,
  );
  await tx.$executeRaw`
    INSERT INTO "ReadHour" ("articleId", "hour", "count") VALUES ${Prisma.join(values)}
    ON CONFLICT ("articleId", "hour") DO UPDATE SET "count" = "ReadHour"."count" + excluded."count"`;
}
