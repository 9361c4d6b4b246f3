import { expect, it } from "vitest";
import { moveArticle } from "../articles/publish";
import { clock, commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { aSection } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import {
  readDays,
  readFirstHour,
  readHours,
  readSectionShares,
  readStoryReads,
  readTop,
} from "./audience";
import { addReads } from "./write";

const hour = 3600 * 1000;
const now = new Date("2026-03-02T10:30:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * hour);
const read = (article: { id: number }, count: number, hoursAgo: number) =>
  addReads(clock, [{ articleId: article.id, hour: ago(hoursAgo), count }], now);

describeOnBoth("audience", () => {
  it("tells nothing before anything was read", async () => {
    const { id } = await aPublished({ at: ago(2) });
    expect((await readHours(48, now)).map(({ reads }) => reads)).toEqual(Array(48).fill(0));
    expect(await readTop(ago(24))).toEqual([]);
    expect(await readSectionShares(ago(24))).toEqual([]);
    expect(await readFirstHour()).toBeNull();
    expect(await readStoryReads(id, "UTC", { now })).toMatchObject({ reads: 0 });
  });

  it("adds all stories up by the hour, and by the paper's day", async () => {
    const [one, two] = [await aPublished({ at: ago(100) }), await aPublished({ at: ago(100) })];
    await read(one, 5, 0);
    await read(two, 2, 0);
    await read(one, 3, 1);
    await read(one, 40, 11);
    await read(one, 900, 48);
    const hours = await readHours(48, now);
    expect([hours.length, hours.at(-1), hours.at(-2)]).toEqual([
      48,
      { from: new Date("2026-03-02T10:00:00Z"), reads: 7 },
      { from: new Date("2026-03-02T09:00:00Z"), reads: 3 },
    ]);
    expect(hours.reduce((sum, { reads }) => sum + reads, 0)).toBe(50);
    // Eleven hours ago was still yesterday in London, and already today in Kyiv.
    const days = async (zone: string) => (await readDays(2, zone, now)).map(({ reads }) => reads);
    expect(await days("Europe/London")).toEqual([40, 10]);
    expect(await days("Europe/Kyiv")).toEqual([0, 50]);
    expect(await readFirstHour()).toEqual(new Date("2026-02-28T10:00:00Z"));
  });

  it("puts the most read story first, and counts sections' stories", async () => {
    const [world, sport] = [await aSection(), await aSection()];
    const [one, two, three] = [
      await aPublished({ section: world, headline: "One", at: ago(100) }),
      await aPublished({ section: world, headline: "Two", at: ago(100) }),
      await aPublished({ section: sport, headline: "Three", at: ago(100) }),
    ];
    await read(one, 5, 1);
    await read(one, 5, 2);
    await read(two, 9, 1);
    await read(three, 30, 30);
    await read(three, 1, 3);
    const top = await readTop(ago(24));
    expect(top.map(({ headline, section, reads }) => [headline, section, reads])).toEqual([
      ["One", world.name, 10],
      ["Two", world.name, 9],
      ["Three", sport.name, 1],
    ]);
    expect(await readTop(ago(24), 1)).toHaveLength(1);
    expect((await readTop(ago(7 * 24)))[0]).toMatchObject({ headline: "Three", reads: 31 });
    const shares = async (since: Date) =>
      (await readSectionShares(since)).map(({ id, reads, stories }) => [id, reads, stories]);
    expect(await shares(ago(24))).toEqual([
      [world.id, 19, 2],
      [sport.id, 1, 1],
    ]);
    // Reads go with their story when it moves.
    await moveArticle(commandLine, two.id, { sectionId: sport.id });
    expect(await shares(ago(24))).toEqual(
      [
        [world.id, 10, 1],
        [sport.id, 10, 2],
      ].sort(),
    );
  });

  it("draws a story's curve from its publication on", async () => {
    const story = await aPublished({ headline: "One", at: ago(3) });
    const other = await aPublished({ at: ago(3) });
    await read(story, 4, 3);
    await read(story, 6, 1);
    await read(other, 100, 1);
    const curve = await readStoryReads(story.id, "UTC", { now });
    expect(curve).toMatchObject({ headline: "One", path: story.path, reads: 10 });
    expect(curve?.hours.map(({ reads }) => reads)).toEqual([4, 0, 6, 0]);
    expect(curve?.days.map(({ reads }) => reads)).toEqual([10]);
    const old = await aPublished({ at: ago(200) });
    await read(old, 1, 200);
    await read(old, 2, 190);
    const late = await readStoryReads(old.id, "UTC", { now, hours: 5 });
    expect([late?.hours.map(({ reads }) => reads), late?.reads]).toEqual([[1, 0, 0, 0, 0], 3]);
    // Published on February 22, 2:30 in the morning.
    expect(late?.days.map(({ reads }) => reads)).toEqual([3, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("knows no curve of what was never published", async () => {
    const { id } = await aDraft();
    for (const nothing of [id, 0, -1, 1.5, 2 ** 40])
      expect(await readStoryReads(nothing, "UTC", { now })).toBeNull();
  });
});
