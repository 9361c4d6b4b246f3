/** What a write left behind, and that a refused one left nothing. */
import { expect } from "vitest";
import { database, dialect, Prisma } from "../database";
import { Refused } from "../refusal";

/** Ids of the articles full-text search knows. */
export async function searchable(): Promise<number[]> {
  type Rows = { id: number | bigint }[];
  const rows =
    dialect() === "sqlite"
      ? await database().$queryRaw<Rows>`SELECT rowid AS "id" FROM "ArticleSearch"`
      : await database().$queryRaw<Rows>`SELECT "articleId" AS "id" FROM "ArticleSearch"`;
  return rows.map(({ id }) => Number(id)).sort((one, other) => one - other);
}

/** Every row of every table, by table; of the search index only the ids. */
async function everything(): Promise<Record<string, unknown[]>> {
  // Each model's delegate has findMany; the names come from the generated client itself.
  const tables = database() as unknown as Record<string, { findMany: () => Promise<unknown[]> }>;
  const rows: Record<string, unknown[]> = { search: await searchable() };
  for (const model of Object.values(Prisma.ModelName)) {
    const name = model.charAt(0).toLowerCase() + model.slice(1);
    const found = await tables[name]?.findMany();
    if (!found) throw new Error(`no table ${name}`);
    rows[name] = found.map((row) => JSON.stringify(row)).sort();
  }
  return rows;
}

/** Does what must be refused; gives back the refusal, having seen that not one row changed. */
export async function refusal(work: () => Promise<unknown>): Promise<Refused> {
  const before = await everything();
  const outcome = await work().then(
    () => "it was done",
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refused)) throw new Error("not refused", { cause: outcome });
  expect(await everything()).toEqual(before);
  return outcome;
}

/** The fields a refusal names, having seen that nothing happened. */
export async function refusedOn(work: () => Promise<unknown>): Promise<string[]> {
  const { problems } = await refusal(work);
  for (const { message } of problems) expect(message).not.toBe("");
  return problems.map(({ field }) => field);
}

/** What a write told readers' pages, and the log: tags per change, and who did what to which row. */
export async function tracesOf(work: () => Promise<unknown>) {
  const lastChange = await database().invalidation.aggregate({ _max: { id: true } });
  const lastEvent = await database().auditEvent.aggregate({ _max: { id: true } });
  await work();
  const changes = await database().invalidation.findMany({
    where: { id: { gt: lastChange._max.id ?? 0 } },
    orderBy: { id: "asc" },
  });
  const events = await database().auditEvent.findMany({
    where: { id: { gt: lastEvent._max.id ?? 0 } },
    orderBy: { id: "asc" },
  });
  return {
    tags: changes.map(({ tags }) => tags.split(" ").sort()),
    log: events.map(
      ({ actorName, action, noun, nounId }) => `${actorName}: ${action} ${noun} ${nounId}`,
    ),
    details: events.map(({ details }) => details),
  };
}
