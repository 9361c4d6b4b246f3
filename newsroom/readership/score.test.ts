import { expect, it } from "vitest";
import { transaction } from "../database";
import { describeOnBoth } from "../testing/paper";
import { aSection } from "../testing/rows";
import { rankedMost, weightedHours } from "./rules";
import { mostRead } from "./score";

const now = new Date("2026-03-02T10:20:00Z");
const day = 24 * 3600 * 1000;

/** A pseudo-random generator, so that a failing case can be had again. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

describeOnBoth("what was read most, looked up in slices", () => {
  it.each([1, 2, 3, 4])("is what one look at everything finds (case %i)", async (seed) => {
    const random = numbers(seed);
    const { id: sectionId } = await aSection();
    const articles = Array.from({ length: 90 }, (_, index) => ({
      publicId: `s${seed}-${index}`,
      slug: `story-${index}`,
      sectionId,
      kind: "news",
      savedAt: now,
      status: random(6) === 0 ? "retracted" : "published",
      barred: random(6) === 0,
      // Often the same, so that ids decide.
      publishedAt: new Date(now.getTime() - random(4) * day),
    }));
    const weights = weightedHours(now);
    const tooOld = { hour: new Date((weights.at(-1)?.hour.getTime() ?? 0) - 3_600_000), weight: 0 };
    const { made, reads } = await transaction(async (tx) => {
      await tx.article.createMany({ data: articles });
      const made = await tx.article.findMany();
      const reads = made.flatMap(({ id }) =>
        [...weights, tooOld]
          .filter(() => random(8) === 0)
          .map(({ hour, weight }) => ({ articleId: id, hour, weight, count: 1 + random(3) })),
      );
      await tx.readHour.createMany({
        data: reads.map(({ articleId, hour, count }) => ({ articleId, hour, count })),
      });
      return { made, reads };
    });
    const expected = made
      .filter(({ status, barred }) => status === "published" && !barred)
      .map(({ id, publishedAt }) => {
        const own = reads.filter(({ articleId, weight }) => articleId === id && weight > 0);
        return {
          articleId: id,
          score: own.reduce((sum, { count, weight }) => sum + count * weight, 0),
          reads: own.reduce((sum, { count }) => sum + count, 0),
          at: publishedAt?.getTime() ?? 0,
        };
      })
      .filter((row) => row.reads >= 3)
      .sort((a, b) => b.score - a.score || b.at - a.at || b.articleId - a.articleId)
      .slice(0, rankedMost)
      .map(({ articleId, score, reads }) => ({ articleId, score, reads }));
    expect(expected.length).toBeGreaterThan(20);
    expect(await mostRead(now, { rows: 3, candidates: 5 })).toEqual(expected);
    expect(await mostRead(now)).toEqual(expected);
  });
});
