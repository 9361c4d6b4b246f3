/** Audience: what the desk learns from the counted reads. Everything is added up by the database. */
import { database } from "../database";
import { isRowId } from "../row-id";
import { type Bar, dayBars, hourBars, startOfDays } from "./bars";
import { hourOf } from "./rules";

/** A story and how often it was read. */
export type ReadStory = { id: number; headline: string; section: string; reads: number };
/** A section and how often its stories were read. */
export type ReadSection = { id: number; name: string; reads: number; stories: number };

const hour = 3600 * 1000;

type Sum = { hour: Date; _sum: { count: number | null } };
const totalsOf = (rows: readonly Sum[]) =>
  new Map(rows.map((row) => [row.hour.getTime(), row._sum.count ?? 0]));

async function totals(from: Date, until: Date, articleId?: number): Promise<Map<number, number>> {
  const rows = await database().readHour.groupBy({
    by: ["hour"],
    where: { hour: { gte: from, lt: until }, ...(articleId !== undefined && { articleId }) },
    _sum: { count: true },
  });
  return totalsOf(rows);
}

/** Reads of the whole paper in this hour and the ones before it, oldest first; hours without a read are there too. */
export async function readHours(hours: number, now = new Date()): Promise<Bar[]> {
  const from = new Date(hourOf(now).getTime() - (hours - 1) * hour);
  return hourBars(await totals(from, now), from, hours);
}

/**
 * Reads of the whole paper today and on the days before, in the paper's time zone, oldest first. An hour counts to the
 * day it begins in, which matters where clocks are half an hour off.
 */
export async function readDays(days: number, timeZone: string, now = new Date()): Promise<Bar[]> {
  const starts = startOfDays(now, days, timeZone);
  const [first = now] = starts;
  return dayBars(await totals(first, now), starts);
}

/** The stories read most since then, most first. */
export async function readTop(since: Date, take = 20): Promise<ReadStory[]> {
  const rows = await database().readHour.groupBy({
    by: ["articleId"],
    where: { hour: { gte: hourOf(since) } },
    _sum: { count: true },
    orderBy: [{ _sum: { count: "desc" } }, { articleId: "desc" }],
    take,
  });
  const found = await database().article.findMany({
    where: { id: { in: rows.map(({ articleId }) => articleId) } },
    select: storySelect,
  });
  const stories = new Map(found.map((row) => [row.id, row]));
  return rows.flatMap(({ articleId, _sum }) => {
    const story = stories.get(articleId);
    return story ? [{ ...named(story), reads: _sum.count ?? 0 }] : [];
  });
}

/** Every section whose stories were read since then, most read first, and how many stories that was. */
export async function readSectionShares(since: Date): Promise<ReadSection[]> {
  type Row = { id: number; name: string; reads: number | bigint; stories: number | bigint };
  const rows = await database().$queryRaw<Row[]>`
    SELECT section."id", section."name", SUM(story."reads") AS "reads", COUNT(*) AS "stories"
    FROM (
      SELECT "articleId", SUM("count") AS "reads" FROM "ReadHour"
      WHERE "hour" >= ${hourOf(since)} GROUP BY "articleId"
    ) story
    JOIN "Article" article ON article."id" = story."articleId"
    JOIN "Section" section ON section."id" = article."sectionId"
    GROUP BY section."id", section."name"
    ORDER BY "reads" DESC, section."id"`;
  return rows.map((row) => ({ ...row, reads: Number(row.reads), stories: Number(row.stories) }));
}

/** How one story was read. */
export type StoryReads = {
  id: number;
  headline: string;
  section: string;
  path: string;
  publishedAt: Date;
  /** All reads there ever were. */
  reads: number;
  /** Reads in the hour of publication and each one after it, no further than now. */
  hours: Bar[];
  /** Reads on each of its last days, in the paper's time zone. */
  days: Bar[];
};

/** How a story was read in its first `hours` hours and in the last `days` days; null when it was never published. */
export async function readStoryReads(
  id: number,
  timeZone: string,
  { hours = 72, days = 30, now = new Date() } = {},
): Promise<StoryReads | null> {
  const story = isRowId(id)
    ? await database().article.findUnique({
        where: { id },
        select: { ...storySelect, slug: true, publishedAt: true },
      })
    : null;
  if (!story?.publishedAt) return null;
  const first = hourOf(story.publishedAt);
  const lived = Math.floor((hourOf(now).getTime() - first.getTime()) / hour) + 1;
  const shown = Math.max(1, Math.min(hours, lived));
  const all = startOfDays(now, days, timeZone);
  // The day it was published on, and those after it.
  const starts = all.filter((_, index) => (all[index + 1] ?? now) > first);
  const [sum, early, late] = await Promise.all([
    database().readHour.aggregate({ where: { articleId: id }, _sum: { count: true } }),
    totals(first, new Date(first.getTime() + shown * hour), id),
    totals(starts[0] ?? now, now, id),
  ]);
  return {
    ...named(story),
    path: `/${story.section.slug}/${story.slug}`,
    publishedAt: story.publishedAt,
    reads: sum._sum.count ?? 0,
    hours: hourBars(early, first, shown),
    days: dayBars(late, starts),
  };
}

/** When counting began to leave anything behind; null when nothing was ever counted. */
export async function readFirstHour(): Promise<Date | null> {
  const first = await database().readHour.findFirst({
    orderBy: { hour: "asc" },
    select: { hour: true },
  });
  return first?.hour ?? null;
}

const storySelect = {
  id: true,
  section: { select: { name: true, slug: true } },
  liveVersion: { select: { headline: true } },
} as const;

function named(story: {
  id: number;
  section: { name: string };
  liveVersion: { headline: string } | null;
}) {
  const { id, section, liveVersion } = story;
  return { id, section: section.name, headline: liveVersion?.headline || `Story ${id}` };
}
