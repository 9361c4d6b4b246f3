/** The archive: which months and days have anything in them. */
import { database, dialect, Prisma } from "../database";
import { uses } from "../freshness";
import { dayOf, span } from "../language/dates";

type Span = { from: Date; until: Date };

/** So many spans are asked about in one query: three parameters each, and SQLite takes 32,766. */
const atOnce = 2_000;

/** Which spans have something published in them: one seek of the index each, whatever the paper's size. */
async function withSomething<Named extends Span>(spans: readonly Named[]): Promise<Named[]> {
  const found: Named[] = [];
  for (let start = 0; start < spans.length; start += atOnce) {
    const some = spans.slice(start, start + atOnce);
    const values = some.map(({ from, until }, index) =>
      dialect() === "sqlite"
        ? Prisma.sql`(${index}, ${from}, ${until})`
        : Prisma.sql`(CAST(${index} AS INTEGER), CAST(${from} AS TIMESTAMP), CAST(${until} AS TIMESTAMP))`,
    );
    const rows = await database().$queryRaw<{ place: number | bigint }[]>`
      WITH spans("place", "start", "end") AS (VALUES ${Prisma.join(values)})
      SELECT "place" FROM spans WHERE EXISTS (
        SELECT 1 FROM "Article" WHERE "status" = 'published' AND "publishedAt" >= "start" AND "publishedAt" < "end"
      )`;
    const places = new Set(rows.map(({ place }) => Number(place)));
    found.push(...some.filter((_, index) => places.has(index)));
  }
  return found;
}

async function edge(order: "asc" | "desc"): Promise<Date | null> {
  const found = await database().article.findFirst({
    where: { status: "published" },
    orderBy: { publishedAt: order },
    select: { publishedAt: true },
  });
  return found?.publishedAt ?? null;
}

/** Years in which something was published, newest first, each with its months (from 1). */
export async function readArchive(timeZone: string): Promise<{ year: number; months: number[] }[]> {
  uses("latest", "settings");
  const [first, last] = await Promise.all([edge("asc"), edge("desc")]);
  if (!first || !last) return [];
  const [oldest, newest] = [dayOf(first, timeZone).year, dayOf(last, timeZone).year];
  const months: (Span & { year: number; month: number })[] = [];
  for (let year = newest; year >= oldest; year -= 1) {
    for (let month = 1; month <= 12; month += 1) {
      const within = span(timeZone, year, month);
      if (within) months.push({ ...within, year, month });
    }
  }
  const years = new Map<number, number[]>();
  for (const { year, month } of await withSomething(months)) {
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  return [...years].map(([year, found]) => ({ year, months: found }));
}

/** The days (from 1) of a month on which something was published. */
export async function daysOf(year: number, month: number, timeZone: string): Promise<number[]> {
  uses("latest", "settings");
  const days: (Span & { day: number })[] = [];
  for (let day = 1; day <= 31; day += 1) {
    const within = span(timeZone, year, month, day);
    if (within) days.push({ ...within, day });
  }
  return (await withSomething(days)).map(({ day }) => day);
}
