import { expect, it } from "vitest";
import { retract } from "../articles/publish";
import { database } from "../database";
import { NotAllowed, Refused } from "../refusal";
import { clock, commandLine } from "../staff/schema";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { aDraft, aPublished } from "../testing/stories";
import { addBatch, addReads } from "./write";

const now = new Date("2026-03-02T10:20:30Z");
const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const stored = () => database().readHour.findMany({ orderBy: [{ hour: "asc" }] });

describeOnBoth("addReads", () => {
  it("adds up within the UTC hour, over rows and over calls", async () => {
    const { id } = await aPublished();
    const rows = [
      { articleId: id, hour: at("09:10:00"), count: 2 },
      { articleId: id, hour: at("09:59:59"), count: 3 },
      { articleId: id, hour: at("10:00:00"), count: 1 },
    ];
    await addReads(clock, rows, now);
    const result = await addReads(clock, [{ articleId: id, hour: at("09:00:00"), count: 5 }], now);
    expect(result).toEqual({ counted: 5, leftOut: [] });
    expect(await stored()).toEqual([
      { articleId: id, hour: at("09:00:00"), count: 10 },
      { articleId: id, hour: at("10:00:00"), count: 1 },
    ]);
  });

  it("counts a flush of many hundred rows", async () => {
    const { id } = await aPublished();
    const first = new Date("2026-01-01T00:00:00Z").getTime();
    const rows = Array.from({ length: 700 }, (_, index) => ({
      articleId: id,
      hour: new Date(first + index * 3600 * 1000),
      count: 2,
    }));
    expect(await addReads(clock, rows, now)).toEqual({ counted: 1400, leftOut: [] });
    expect(await database().readHour.count()).toBe(700);
  });

  it("leaves out what readers cannot read", async () => {
    const published = await aPublished();
    const draft = await aDraft({ headline: "Not yet" });
    const gone = await aPublished({ headline: "Gone" });
    await retract(commandLine, gone.id, "It was wrong.");
    const rows = [published.id, draft.id, gone.id, 999_999].map((articleId) => ({
      articleId,
      hour: now,
      count: 1,
    }));
    const result = await addReads(clock, rows, now);
    expect(result).toEqual({ counted: 1, leftOut: [draft.id, gone.id, 999_999] });
    expect((await stored()).map(({ articleId }) => articleId)).toEqual([published.id]);
  });

  it("records what a person adds, not what the press counted", async () => {
    const { id } = await aPublished();
    const rows = [{ articleId: id, hour: now, count: 4 }];
    const audited = () => database().auditEvent.findMany({ where: { action: "readership.add" } });
    await addReads(clock, rows, now);
    expect(await audited()).toEqual([]);
    await addReads(commandLine, rows, now);
    expect(await audited()).toMatchObject([{ actorName: "command line", details: { counted: 4 } }]);
  });

  it("refuses rows that make no sense, and then counts none", async () => {
    const { id } = await aPublished();
    const good = { articleId: id, hour: now, count: 1 };
    for (const [bad, field] of [
      [{ ...good, count: 0 }, "1.count"],
      [{ ...good, count: 1.5 }, "1.count"],
      [{ ...good, articleId: -1 }, "1.articleId"],
      [{ ...good, hour: new Date("not a date") }, "1.hour"],
      [{ ...good, hour: at("11:00:00") }, "1.hour"],
    ] as const) {
      const refusal = await addReads(clock, [good, bad], now).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(Refused);
      expect((refusal as Refused).problems.map((problem) => problem.field)).toEqual([field]);
    }
    expect(await stored()).toEqual([]);
  });

  it("is not for contributors", async () => {
    await expect(addReads(await staff("contributor"), [], now)).rejects.toBeInstanceOf(NotAllowed);
  });
});

describeOnBoth("addBatch", () => {
  const batch = (id: string, reads: [string, string, number][], before = "none") => ({
    id,
    before,
    reads: reads.map(([publicId, hour, count]) => ({ publicId, hour: at(hour), count })),
  });
  const batches = async () => (await database().readBatch.findMany()).map(({ id }) => id).sort();

  it("adds reads of articles by their public ids, and leaves out what is not published", async () => {
    const [one, other] = [await aPublished(), await aPublished()];
    const draft = await aDraft();
    const gone = await aPublished();
    await retract(commandLine, gone.id, "It was wrong.");
    const given = batch("a", [
      [one.publicId, "09:00:00", 2],
      [other.publicId, "10:00:00", 3],
      [one.publicId, "10:00:00", 4],
      [draft.publicId, "10:00:00", 5],
      [gone.publicId, "10:00:00", 6],
      ["nobody", "10:00:00", 7],
    ]);
    expect(await addBatch(clock, given, now)).toEqual({ counted: 9, leftOut: 18 });
    const rows = await stored();
    expect(rows).toHaveLength(3);
    expect(rows).toEqual(
      expect.arrayContaining([
        { articleId: one.id, hour: at("09:00:00"), count: 2 },
        { articleId: other.id, hour: at("10:00:00"), count: 3 },
        { articleId: one.id, hour: at("10:00:00"), count: 4 },
      ]),
    );
  });

  it("adds a batch once, however often it is handed in", async () => {
    const { publicId } = await aPublished();
    const given = batch("a", [[publicId, "10:00:00", 2]]);
    await Promise.all([given, given, given].map((same) => addBatch(clock, same, now)));
    expect(await addBatch(clock, given, now)).toEqual({ counted: 2, leftOut: 0 });
    expect(await stored()).toMatchObject([{ count: 2 }]);
  });

  it("remembers one batch a press, and those of killed presses for a week", async () => {
    const { publicId } = await aPublished();
    const reads: [string, string, number][] = [[publicId, "10:00:00", 1]];
    const later = (days: number) => new Date(now.getTime() + days * 24 * 3600 * 1000);
    await addBatch(clock, batch("killed", reads), now);
    await addBatch(clock, batch("a1", reads), now);
    await addBatch(clock, batch("a2", reads, "a1"), later(1));
    expect(await batches()).toEqual(["a2", "killed"]);
    await addBatch(clock, batch("a3", reads, "a2"), later(8));
    expect(await batches()).toEqual(["a3"]);
    expect(await stored()).toMatchObject([{ count: 4 }]);
  });

  it("counts in the hour under way what a clock that went wrong puts into the future", async () => {
    const { publicId } = await aPublished();
    await addBatch(clock, batch("a", [[publicId, "23:00:00", 2]]), now);
    expect(await stored()).toMatchObject([{ hour: at("10:00:00"), count: 2 }]);
  });

  it("leaves nothing behind when it fails", async () => {
    const { publicId } = await aPublished();
    const bad = batch("a", [
      [publicId, "10:00:00", 1],
      [publicId, "09:00:00", 0.5],
    ]);
    await expect(addBatch(clock, bad, now)).rejects.toBeInstanceOf(Refused);
    expect([await stored(), await batches()]).toEqual([[], []]);
  });

  it("is not for contributors", async () => {
    await expect(addBatch(await staff("contributor"), batch("a", []), now)).rejects.toBeInstanceOf(
      NotAllowed,
    );
  });
});
