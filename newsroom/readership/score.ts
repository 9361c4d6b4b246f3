/** What articles were read most, found in slices: on SQLite each query holds up every reader while it runs. */
import { database, Prisma } from "../database";
import { fewestReads, rankedMost, weightedHours } from "./rules";

/** An article's place in a ranking to be. `reads` are those of the last 24 hours. */
export type Scored = { articleId: number; score: number; reads: number };

/** `rows` of counted hours are read at once, and `candidates` looked up at once: a few milliseconds each. */
type Slices = { rows: number; candidates: number };
const small: Slices = { rows: 1_000, candidates: 200 };

/**
 * The most read articles that readers may be shown, at most as many as a ranking keeps: the higher score first, of two
 * equal ones the newer article. Reads counted while it looks may be in it or not.
 */
export async function mostRead(now: Date, slices = small): Promise<Scored[]> {
  const all = (await scores(now, slices.rows)).filter(({ reads }) => reads >= fewestReads);
  // A typed array sorts numbers alone, ten times as fast as sorting what they belong to.
  const ordered = Float64Array.from(all, ({ score }) => score).sort();
  const found: (Scored & { publishedAt: number })[] = [];
  let above = Number.POSITIVE_INFINITY;
  // Everybody of one score is looked at together, since their articles' dates decide between them.
  for (let most = slices.candidates; above > -1 && found.length < rankedMost; most *= 2) {
    const from = ordered[ordered.length - most] ?? -1;
    const next = all.filter(({ score }) => score >= from && score < above);
    for (let start = 0; start < next.length; start += slices.candidates) {
      found.push(...(await shownOf(next.slice(start, start + slices.candidates))));
    }
    above = from;
  }
  return found
    .sort(
      (one, other) =>
        other.score - one.score ||
        other.publishedAt - one.publishedAt ||
        other.articleId - one.articleId,
    )
    .slice(0, rankedMost)
    .map(({ articleId, score, reads }) => ({ articleId, score, reads }));
}

async function scores(now: Date, atOnce: number): Promise<Scored[]> {
  const scored = new Map<number, Scored>();
  for (const { hour, weight } of weightedHours(now)) {
    let after = 0;
    for (let got = atOnce; got === atOnce; ) {
      const rows = await database().$queryRaw<{ articleId: number; count: number }[]>(Prisma.sql`
        SELECT "articleId", "count" FROM "ReadHour" WHERE "hour" = ${hour} AND "articleId" > ${after}
        ORDER BY "articleId" LIMIT ${atOnce}`);
      for (const { articleId, count } of rows) {
        const known = scored.get(articleId);
        if (known) {
          known.score += count * weight;
          known.reads += count;
        } else scored.set(articleId, { articleId, score: count * weight, reads: count });
      }
      got = rows.length;
      after = rows.at(-1)?.articleId ?? after;
    }
  }
  return [...scored.values()];
}

async function shownOf(candidates: readonly Scored[]) {
  const articles = await database().article.findMany({
    where: {
      id: { in: candidates.map(({ articleId }) => articleId) },
      status: "published",
      barred: false,
    },
    select: { id: true, publishedAt: true },
  });
  const dates = new Map(articles.map(({ id, publishedAt }) => [id, publishedAt?.getTime() ?? 0]));
  return candidates.flatMap((candidate) => {
    const publishedAt = dates.get(candidate.articleId);
    return publishedAt === undefined ? [] : [{ ...candidate, publishedAt }];
  });
}
