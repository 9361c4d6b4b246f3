/** Sample reads for the 24 hours before the demo was filled in. */
import { database } from "@/newsroom/database";
import { rank } from "@/newsroom/readership/rank";
import { addReads } from "@/newsroom/readership/write";
import { commandLine } from "@/newsroom/staff/schema";
import { sampleReads } from "./edition";

const hour = 3600 * 1000;

/** Adds them once, and ranks; a paper that has counted reads is left alone. */
export async function addSampleReads(ids: ReadonlyMap<string, number>, now: Date): Promise<void> {
  if ((await database().readHour.count()) > 0) return;
  const articles = await database().article.findMany({ select: { id: true, publishedAt: true } });
  const rows = Object.entries(sampleReads).flatMap(([slug, latest]) => {
    const article = articles.find(({ id }) => id === ids.get(slug));
    return Array.from({ length: 24 }, (_, hoursAgo) => ({
      articleId: article?.id ?? 0,
      hour: new Date(now.getTime() - hoursAgo * hour),
      count: readsIn(latest, hoursAgo),
    })).filter(
      ({ hour: at, count }) => count > 0 && article?.publishedAt && at > article.publishedAt,
    );
  });
  await addReads(commandLine, rows, now);
  await rank(commandLine, now);
}

/** A day's wave: fewer the longer ago, fewest twelve hours back. */
function readsIn(latest: number, hoursAgo: number): number {
  const daily = 0.65 + 0.35 * Math.cos((hoursAgo / 24) * 2 * Math.PI);
  return Math.round(latest * daily * (1 - hoursAgo / 40));
}
