/** Taking an article back, and keeping one out of Popular. */
import { expect, it } from "vitest";
import { database, transaction } from "../database";
import { readFront } from "../front/read";
import { Conflict } from "../refusal";
import { commandLine } from "../staff/schema";
import { edit } from "../testing/edits";
import { describeOnBoth } from "../testing/paper";
import { anAuthor, aTopic } from "../testing/rows";
import { bring, inHours } from "../testing/steps";
import { aDraft, aPublished } from "../testing/stories";
import { refusal, refusedOn, searchable, tracesOf } from "../testing/traces";
import { bar, publishChanges, retract } from "./publish";

const row = (id: number) => database().article.findUniqueOrThrow({ where: { id } });
const rank = (articleId: number, position: number) =>
  transaction((tx) =>
    tx.rank.create({ data: { articleId, position, score: 1, reads: 5, rankedAt: new Date() } }),
  );

describeOnBoth("retract", () => {
  it("keeps the article, its versions and dates, and prints why", async () => {
    const at = new Date("2024-05-01T08:00:00Z");
    const { id } = await aPublished({ at });
    const revision = await edit(id, { headline: "Better" });
    await publishChanges(commandLine, id, { kind: "update", revision });
    const before = await row(id);
    const started = Date.now();
    expect(await retract(commandLine, id, " The interview never took place. ")).toMatchObject({
      status: "retracted",
      version: 2,
    });
    const after = await row(id);
    expect(after).toEqual({ ...before, status: "retracted", retractedAt: expect.any(Date) });
    expect(after.retractedAt?.getTime()).toBeGreaterThanOrEqual(started);
    expect(await database().version.count({ where: { articleId: id } })).toBe(2);
    expect(await database().correction.findMany()).toMatchObject([
      {
        articleId: id,
        kind: "retraction",
        note: "The interview never took place.",
        publishedAt: after.retractedAt,
        beforeId: after.liveVersionId,
        afterId: null,
      },
    ]);
  });

  it("takes it out of every list, and leaves the others in theirs", async () => {
    const [author, topic] = [await anAuthor(), await aTopic()];
    const [gone, kept] = [
      await aPublished({ authors: [author], topics: [topic] }),
      await aPublished({ authors: [author], topics: [topic] }),
    ];
    await transaction((tx) =>
      tx.placement.createMany({
        data: [gone, kept].map(({ id }, position) => ({
          front: "home",
          slot: "river",
          position,
          articleId: id,
        })),
      }),
    );
    await rank(gone.id, 1);
    await rank(kept.id, 2);
    await retract(commandLine, gone.id, "It was made up.");
    const left = { articleId: kept.id };
    expect(await database().articleAuthor.findMany()).toMatchObject([left]);
    expect(await database().articleTopic.findMany()).toMatchObject([left]);
    expect((await readFront()).picks).toMatchObject([{ id: kept.id }]);
    expect(await database().rank.findMany()).toMatchObject([left]);
    expect(await searchable()).toEqual([kept.id]);
  });

  it("tells every page that showed it, and logs who did it and why", async () => {
    const [author, topic] = [await anAuthor(), await aTopic()];
    const { id, sectionId } = await aPublished({ authors: [author], topics: [topic] });
    // Not printed, so no page of theirs shows it.
    await edit(id, { authorIds: [(await anAuthor()).id] });
    const { tags, log, details } = await tracesOf(() => retract(commandLine, id, "Made up."));
    const pages = [
      `article:${id}`,
      `section:${sectionId}`,
      `author:${author.id}`,
      `topic:${topic.id}`,
    ];
    expect(tags).toEqual([[...pages, "latest", "corrections", "front", "popular"].sort()]);
    expect(log).toEqual([`command line: article.retract article ${id}`]);
    expect(details).toEqual([{ reason: "Made up." }]);
  });

  it.each(["", " \n", "Bell \u0007", "Null \u0000", "Half \ud800", "a".repeat(2001)])(
    "refuses without a reason that can be printed: %j",
    async (reason) => {
      const { id } = await aPublished();
      expect(await refusedOn(() => retract(commandLine, id, reason))).toEqual(["reason"]);
    },
  );

  it("refuses a date before the words it takes back, or still to come", async () => {
    const { id } = await aPublished({ at: new Date("2024-05-01T08:00:00Z") });
    for (const at of [new Date("2024-04-30T08:00:00Z"), inHours(1), new Date(Number.NaN)]) {
      expect(await refusedOn(() => retract(commandLine, id, "Made up.", { at }))).toEqual([
        "retractedAt",
      ]);
    }
    const at = new Date("2024-05-02T08:00:00Z");
    await retract(commandLine, id, "Made up.", { at });
    expect(await row(id)).toMatchObject({ retractedAt: at });
  });

  it("refuses when readers see another version than was judged", async () => {
    const { id } = await aPublished();
    const revision = await edit(id, { headline: "Mended" });
    await publishChanges(commandLine, id, { kind: "update", revision });
    const refused = await refusal(() => retract(commandLine, id, "Made up.", { version: 1 }));
    expect(refused).toBeInstanceOf(Conflict);
    expect(await retract(commandLine, id, "Made up.", { version: 2 })).toMatchObject({
      status: "retracted",
    });
  });

  it.each(["draft", "inReview", "ready", "scheduled", "retracted"] as const)(
    "refuses an article that is %s",
    async (status) => {
      const { id } = await aDraft();
      await bring(id, status);
      expect(await refusedOn(() => retract(commandLine, id, "Made up."))).toEqual(["status"]);
    },
  );
});

describeOnBoth("bar", () => {
  it("keeps an article out of Popular at once, and lets it back in", async () => {
    const [barred, kept] = [await aPublished(), await aPublished()];
    await rank(barred.id, 1);
    await rank(kept.id, 2);
    const { tags, log, details } = await tracesOf(() => bar(commandLine, barred.id, true));
    expect((await row(barred.id)).barred).toBe(true);
    expect(await database().rank.findMany()).toMatchObject([{ articleId: kept.id }]);
    expect(tags).toEqual([["popular"]]);
    expect(log).toEqual([`command line: article.bar article ${barred.id}`]);
    await bar(commandLine, barred.id, false);
    expect((await row(barred.id)).barred).toBe(false);
    expect(details).toEqual([{ barred: true }]);
  });
});
