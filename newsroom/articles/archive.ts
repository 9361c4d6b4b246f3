/** The archive: which years and months have anything in them. */
import { database } from "../database";
import { uses } from "../freshness";
import { dayOf, span } from "../language/dates";

async function published(from: Date, until: Date): Promise<boolean> {
  const found = await database().article.findFirst({
    where: { status: "published", publishedAt: { gte: from, lt: until } },
    select: { id: true },
  });
  return found !== null;
}

async function edge(order: "asc" | "desc"): Promise<Date | null> {
  const found = await database().article.findFirst({
    where: { status: "published" },
    orderBy: { publishedAt: order },
    select: { publishedAt: true },
  });
  return found?.publishedAt ?? null;
}

/** Years in which something was published, newest first, each with its months (from 1). Asks, never counts: flat in cost. */
export async function readArchive(timeZone: string): Promise<{ year: number; months: number[] }[]> {
  uses("latest", "settings");
  const [first, last] = await Promise.all([edge("asc"), edge("desc")]);
  if (!first || !last) return [];
  const years: { year: number; months: number[] }[] = [];
  for (let year = dayOf(last, timeZone).year; year >= dayOf(first, timeZone).year; year -= 1) {
    const months = await monthsOf(year, timeZone);
    if (months.length > 0) years.push({ year, months });
  }
  return years;
}

/** Months (from 1) of a year in which something was published. */
export async function monthsOf(year: number, timeZone: string): Promise<number[]> {
  uses("latest", "settings");
  const months = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      const month = span(timeZone, year, index + 1);
      return month && (await published(month.from, month.until)) ? [index + 1] : [];
    }),
  );
  return months.flat();
}

/** The days (from 1) of a month on which something was published. */
export async function daysOf(year: number, month: number, timeZone: string): Promise<number[]> {
  uses("latest", "settings");
  const days = await Promise.all(
    Array.from({ length: 31 }, async (_, index) => {
      const day = span(timeZone, year, month, index + 1);
      return day && (await published(day.from, day.until)) ? [index + 1] : [];
    }),
  );
  return days.flat();
}
