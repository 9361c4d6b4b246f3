import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import { database, transaction } from "@/newsroom/database";
import { type Change, changed } from "@/newsroom/freshness";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { type Outbox, openOutbox } from "./outbox";

describeOnBoth("the outbox", () => {
  let outbox: Outbox | undefined;
  afterEach(() => outbox?.stop());

  /** As another process would: a row, and nobody told. */
  const fromElsewhere = (tags: string, at = new Date()) =>
    transaction((tx) => tx.invalidation.create({ data: { tags, at } }));

  async function open() {
    const told: Change[] = [];
    const others: Change[] = [];
    const lost = vi.fn();
    outbox = await openOutbox({
      own: async (change) => {
        await pause(20);
        told.push(change);
      },
      others: (change) => others.push(change),
      lost,
    });
    return { outbox, told, others, lost };
  }

  it("tells at once, and once, of what this process changed, and waits until that is heard", async () => {
    const { outbox: box, told, others } = await open();
    await transaction((tx) => changed(tx, ["article:1", "latest"]));
    expect(told).toHaveLength(1);
    await box.read();
    expect(told).toEqual([expect.objectContaining({ tags: ["article:1", "latest"], soft: false })]);
    expect(others).toEqual([]);
  });

  it("tells once of what another process changed", async () => {
    const { outbox: box, others } = await open();
    await fromElsewhere("article:7 section:2");
    await box.read();
    await box.read();
    expect(others.map(({ tags }) => tags)).toEqual([["article:7", "section:2"]]);
  });

  it("tells of a row that appears late under a lower id", async () => {
    const first = await fromElsewhere("article:1");
    const { outbox: box, others } = await open();
    const late = first.id + 1;
    await transaction((tx) =>
      tx.invalidation.create({ data: { id: late + 5, tags: "article:2" } }),
    );
    await box.read();
    await transaction((tx) => tx.invalidation.create({ data: { id: late, tags: "article:3" } }));
    await box.read();
    expect(others.map(({ tags }) => tags)).toEqual([["article:2"], ["article:3"]]);
  });

  it("tells nothing of what was changed before it was opened, or not at all", async () => {
    await fromElsewhere("article:1");
    const { outbox: box, told, others } = await open();
    await transaction(async (tx) => {
      await changed(tx, ["article:9"]);
      throw new Error("refused");
    }).catch(() => undefined);
    await box.read();
    expect([...told, ...others]).toEqual([]);
  });

  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  /** So many rows more than are always kept, all of them written then. */
  const fill = (count: number, at: Date) =>
    transaction((tx) =>
      tx.invalidation.createMany({
        data: Array.from({ length: count }, () => ({ tags: "latest", at })),
      }),
    );

  it("is trimmed of what everybody has read, but for the newest", async () => {
    await fill(3, hoursAgo(2));
    await fill(500, new Date());
    const { outbox: box } = await open();
    expect(await box.trim()).toBe(3);
    // A clock that runs ahead trims nothing that others may still have to read.
    expect(await box.trim(new Date(Date.now() + 48 * 3_600_000))).toBe(0);
    expect(await database().invalidation.count()).toBe(500);
  });

  it("is trimmed in order, whatever clock wrote a row", async () => {
    await fill(1, new Date(Date.now() + 3_600_000));
    await fill(1, hoursAgo(2));
    await fill(500, new Date());
    const { outbox: box } = await open();
    expect(await box.trim()).toBe(2);
  });

  it("says so when it was cut off for so long that rows went by unread", async () => {
    await fromElsewhere("article:1");
    const { outbox: box, others, lost } = await open();
    await fill(600, hoursAgo(2));
    await fromElsewhere("article:2");
    await box.trim();
    await box.read();
    expect(lost).toHaveBeenCalledTimes(1);
    await fromElsewhere("article:3");
    await box.read();
    expect(lost).toHaveBeenCalledTimes(1);
    expect(others.map(({ tags }) => tags)).toEqual([["article:3"]]);
  });

  it("says so when another database was restored under it", async () => {
    await fromElsewhere("article:1");
    const last = await fromElsewhere("article:2");
    const { outbox: box, lost } = await open();
    await transaction((tx) => tx.invalidation.delete({ where: { id: last.id } }));
    await box.read();
    expect(lost).toHaveBeenCalledTimes(1);
    // The same number, in another course of events.
    const again = await fromElsewhere("article:2");
    await box.read();
    await transaction(async (tx) => {
      await tx.invalidation.delete({ where: { id: again.id } });
      await tx.invalidation.create({ data: { id: again.id, tags: "article:9" } });
    });
    await box.read();
    expect(lost).toHaveBeenCalledTimes(2);
  });

  it("has lost nothing on an empty database, however long nothing happens", async () => {
    const { outbox: box, others, lost } = await open();
    await box.read();
    await fromElsewhere("article:1");
    await box.read();
    await box.trim(new Date(Date.now() + 48 * 3_600_000));
    await box.read();
    expect(lost).not.toHaveBeenCalled();
    expect(others).toHaveLength(1);
  });
});
