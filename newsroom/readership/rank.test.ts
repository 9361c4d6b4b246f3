import { beforeEach, expect, it } from "vitest";
import { bar, retract } from "../articles/publish";
import { database, transaction } from "../database";
import { takingNotes } from "../freshness";
import { NotAllowed } from "../refusal";
import { clock, commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { aPublished } from "../testing/stories";
import { rank } from "./rank";
import { readPopular } from "./read";
import { addReads } from "./write";

const hour = 3600 * 1000;
const now = new Date("2026-03-02T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const ago = (hours: number) => later(-hours * hour);

describeOnBoth("Popular", () => {
  let ids: number[] = [];
  const read = (index: number, count: number, hoursAgo = 0) =>
    addReads(clock, [{ articleId: ids[index] ?? 0, hour: ago(hoursAgo), count }], now);
  const popular = async (options: Parameters<typeof readPopular>[0] = {}) => {
    const answer = await readPopular({ now, ...options });
    return { kind: answer.kind, order: answer.items.map(({ id }) => ids.indexOf(id)) };
  };
  const softChanges = () =>
    database().invalidation.findMany({ where: { soft: true }, select: { tags: true } });

  beforeEach(async () => {
    ids = [];
    for (let index = 0; index < 8; index += 1) {
      const { id } = await aPublished({ headline: `Story ${index}`, at: ago(100 - index) });
      ids.push(id);
    }
  });

  it("puts the most read first, and newer reads weigh more", async () => {
    for (const [index, count] of [5, 9, 7, 8, 6, 10].entries()) await read(index, count);
    // 18 reads eight hours ago weigh nine now; reads of a day ago nothing at all.
    await read(6, 19, 8);
    await read(7, 1000, 24);
    expect(await rank(clock, now)).toBe(7);
    expect(await popular({ take: 10 })).toEqual({ kind: "popular", order: [5, 6, 1, 3, 2, 4, 0] });
    const rows = await database().rank.findMany({ orderBy: { position: "asc" } });
    expect(rows[1]).toMatchObject({ position: 1, score: 9.5, reads: 19, rankedAt: now });
    expect(await readPopular({ now })).toMatchObject({ kind: "popular", rankedAt: now });
  });

  it("puts the newer story first when both were read alike", async () => {
    for (let index = 0; index < 6; index += 1) await read(index, 4);
    await rank(clock, now);
    expect((await popular({ take: 6 })).order).toEqual([5, 4, 3, 2, 1, 0]);
  });

  it("is five articles, never the one being read", async () => {
    for (let index = 0; index < 6; index += 1) await read(index, 10 - index);
    await rank(clock, now);
    expect((await popular()).order).toEqual([0, 1, 2, 3, 4]);
    expect((await popular({ except: ids[2] })).order).toEqual([0, 1, 3, 4, 5]);
  });

  it("becomes the latest below the floor of articles or of reads", async () => {
    for (let index = 0; index < 5; index += 1) await read(index, 50);
    await read(5, 2);
    expect(await rank(clock, now)).toBe(5);
    expect(await popular({ except: ids[7] })).toEqual({ kind: "latest", order: [6, 5, 4, 3, 2] });
    await read(5, 1);
    await rank(clock, now);
    expect((await popular()).kind).toBe("popular");
  });

  it("becomes the latest when nothing has ranked for two hours", async () => {
    for (let index = 0; index < 6; index += 1) await read(index, 5);
    await rank(clock, now);
    expect((await popular({ now: later(2 * hour) })).kind).toBe("popular");
    expect((await popular({ now: later(2 * hour + 1) })).kind).toBe("latest");
  });

  it("becomes the latest when no read was counted for half a day", async () => {
    for (let index = 0; index < 6; index += 1) await read(index, 5, 13);
    expect(await rank(clock, now)).toBe(6);
    expect(await rank(clock, later(1))).toBe(0);
    expect((await popular()).kind).toBe("latest");
  });

  it("loses barred and retracted articles at once, and keeps them out of the latest too", async () => {
    for (let index = 0; index < 8; index += 1) await read(index, 20 - index);
    await rank(clock, now);
    await bar(commandLine, ids[0] ?? 0, true);
    await retract(commandLine, ids[2] ?? 0, "It was wrong.");
    expect(await popular({ take: 10 })).toEqual({ kind: "popular", order: [1, 3, 4, 5, 6, 7] });
    await rank(clock, now);
    expect(await popular({ take: 10 })).toEqual({ kind: "popular", order: [1, 3, 4, 5, 6, 7] });
    await bar(commandLine, ids[7] ?? 0, true);
    expect(await popular({ take: 10 })).toEqual({ kind: "latest", order: [6, 5, 4, 3, 1] });
  });

  it("refreshes pages only when what readers see of it changed", async () => {
    await rank(clock, now);
    expect(await softChanges()).toEqual([]);
    for (let index = 0; index < 6; index += 1) await read(index, 20 - index);
    await rank(clock, now);
    expect(await softChanges()).toEqual([{ tags: "popular" }]);
    await read(0, 5);
    await rank(clock, later(1000));
    expect(await softChanges()).toHaveLength(1);
    await read(5, 100);
    await rank(clock, later(2000));
    expect(await softChanges()).toHaveLength(2);
    // A list nobody was shown any more, since it was stale, comes back.
    await rank(clock, later(3 * hour));
    expect(await softChanges()).toHaveLength(3);
  });

  it("notes what a page with it depends on", async () => {
    for (let index = 0; index < 6; index += 1) await read(index, 20 - index);
    const latest = await takingNotes(() => readPopular({ now, take: 1 }));
    expect([...latest.notes.tags].sort()).toEqual([`article:${ids[7]}`, "latest", "popular"]);
    await rank(clock, now);
    const listed = await takingNotes(() => readPopular({ now, take: 1 }));
    expect([...listed.notes.tags].sort()).toEqual([`article:${ids[0]}`, "popular"]);
    expect(listed.notes.until).toBeUndefined();
    const today = new Date();
    await transaction((tx) => tx.rank.updateMany({ data: { rankedAt: today } }));
    const current = await takingNotes(() => readPopular({ now: today }));
    expect(current.notes.until).toBe(today.getTime() + 2 * hour);
  });

  it("keeps thirty at most", async () => {
    for (let index = 8; index < 33; index += 1) {
      ids.push((await aPublished({ headline: `Story ${index}`, at: ago(100) })).id);
    }
    for (const [index] of ids.entries()) await read(index, 3);
    expect(await rank(clock, now)).toBe(30);
  });

  it("records a ranking a person asked for, and refuses a contributor", async () => {
    await rank(commandLine, now);
    expect(await database().auditEvent.count({ where: { action: "readership.rank" } })).toBe(1);
    await expect(rank(await staff("contributor"), now)).rejects.toBeInstanceOf(NotAllowed);
  });
});
