import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
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
    outbox = await openOutbox({
      own: async (change) => {
        await pause(20);
        told.push(change);
      },
      others: (change) => others.push(change),
    });
    return { outbox, told, others };
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

  it("is trimmed of what everybody has read", async () => {
    await fromElsewhere("article:1", new Date(Date.now() - 2 * 3_600_000));
    await fromElsewhere("article:2");
    const { outbox: box } = await open();
    expect(await box.trim()).toBe(1);
    expect(await database().invalidation.findMany()).toMatchObject([{ tags: "article:2" }]);
  });
});
