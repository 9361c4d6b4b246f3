/** Taking a picture out of the library, for good: only one that no article needs. */
import { record } from "../audit/write";
import { database, dialect, Prisma, type Queries, transaction } from "../database";
import { permit } from "../permissions";
import { NotFound, Refused, refuse } from "../refusal";
import { isRowId } from "../row-id";
import type { Actor } from "../staff/schema";
import { dropOrphan } from "./write";

/**
 * Removes a picture nobody uses, its files after its row. Editors may remove any, others what they added themselves.
 * @throws Refused naming the articles it stands in, now or in a version that was published: those are kept for ever; or
 * saying that it is the paper's logo.
 * @throws NotFound when there is no such picture.
 */
export async function removeImage(actor: Actor, id: number): Promise<void> {
  const image = isRowId(id)
    ? await database().image.findUnique({ where: { id }, select: { hash: true } })
    : null;
  if (!image) throw missing(id);
  permit(actor, "media.remove", await adderOf(id));
  const { articleId, seen } = await searchVersions(id);
  await transaction(async (tx) => {
    const row = await tx.image.findUnique({ where: { id }, select: { id: true } });
    if (!row) throw missing(id);
    const uses = await tx.imageUse.findMany({
      where: { imageId: id },
      take: most,
      select: { articleId: true },
    });
    const before = articleId ?? (await inVersions(tx, id, seen, newest));
    const where = [...uses.map((use) => use.articleId), ...(before ? [before] : [])];
    if (where.length > 0) await refuseUsed(tx, [...new Set(where)]);
    const logo = await tx.setting.findUnique({ where: { key: "logo" } });
    if (logo?.value === image.hash) refuse("", "It is the paper’s logo; choose another one first");
    await tx.image.delete({ where: { id } });
    await record(tx, actor, "image.remove", { noun: "image", id }, { hash: image.hash });
  });
  await dropOrphan(image.hash);
}

const missing = (id: number) => new NotFound([{ field: "", message: `there is no picture ${id}` }]);

/** Who added a picture, from the log; null for an import, which nobody owns. */
async function adderOf(id: number): Promise<number | null> {
  const event = await database().auditEvent.findFirst({
    where: { noun: "image", nounId: id, action: "image.add" },
    select: { actorId: true },
  });
  return event?.actorId ?? null;
}

/** The most articles named. */
const most = 5;

async function refuseUsed(queries: Queries, articleIds: number[]): Promise<never> {
  const rows = await queries.draft.findMany({
    where: { articleId: { in: articleIds } },
    orderBy: { articleId: "desc" },
    select: { headline: true },
  });
  const names = rows.map(({ headline }) => `“${headline || "Untitled"}”`);
  const list = new Intl.ListFormat("en", { type: "conjunction" }).format(names);
  throw new Refused([
    { field: "", message: `It stands in ${list}, or in an earlier version of it, and is kept` },
  ]);
}

// Bodies are searched a few at a time, outside the transaction: a query on SQLite keeps readers waiting while it runs.
const atOnce = 1000;
const newest = 2_147_483_647;

/** Looks for a picture in every version there is so far; `seen` is the last one looked at. */
async function searchVersions(id: number): Promise<{ articleId: number | null; seen: number }> {
  const last = await database().version.findFirst({
    orderBy: { id: "desc" },
    select: { id: true },
  });
  const end = last?.id ?? 0;
  for (let from = 0; from < end; from += atOnce) {
    const articleId = await inVersions(database(), id, from, Math.min(from + atOnce, end));
    if (articleId) return { articleId, seen: end };
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { articleId: null, seen: end };
}

/** An article of which a version (from, to] has the picture, or null. */
async function inVersions(
  queries: Queries,
  id: number,
  from: number,
  to: number,
): Promise<number | null> {
  const figure = { content: [{ type: "figure", attrs: { imageId: id } }] };
  const inBody =
    dialect() === "sqlite"
      ? Prisma.sql`("body" LIKE ${`%"imageId":${id},%`} OR "body" LIKE ${`%"imageId":${id}}%`})`
      : Prisma.sql`"body" @> CAST(${JSON.stringify(figure)} AS JSONB)`;
  const rows = await queries.$queryRaw<{ articleId: number }[]>`
    SELECT "articleId" FROM "Version"
    WHERE "id" > ${from} AND "id" <= ${to} AND ("leadImageId" = ${id} OR ${inBody}) LIMIT 1`;
  return rows[0]?.articleId ?? null;
}
