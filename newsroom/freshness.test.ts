import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { database, transaction } from "./database";
import { answersWith, type Change, changed, onChanged, takingNotes, uses } from "./freshness";
import { describeOnBoth } from "./testing/paper";

describe("notes of a render", () => {
  it("hold what was used while it ran, once each, with what it returned", async () => {
    const { result, notes } = await takingNotes(async () => {
      uses("article:1", "section:2");
      await pause(1);
      uses("article:1", "latest");
      return "a page";
    });
    expect(result).toBe("a page");
    expect([...notes.tags]).toEqual(["article:1", "section:2", "latest"]);
    expect(notes.status).toBeUndefined();
  });

  it("stay apart when renders run at once", async () => {
    const render = (id: number) =>
      takingNotes(async () => {
        uses(`article:${id}`);
        await pause(5 - (id % 5));
        uses(`section:${id}`);
        if (id === 3) answersWith(410);
      });
    const taken = await Promise.all([1, 2, 3, 4, 5].map(render));
    expect(taken.map(({ notes }) => [...notes.tags].join(" "))).toEqual(
      [1, 2, 3, 4, 5].map((id) => `article:${id} section:${id}`),
    );
    expect(taken.map(({ notes }) => notes.status)).toEqual([
      undefined,
      undefined,
      410,
      undefined,
      undefined,
    ]);
  });

  it("are not needed: outside a render nothing is noted and nothing fails", () => {
    expect(() => {
      uses("front");
      answersWith(410);
    }).not.toThrow();
  });
});

describeOnBoth("what a write changed", () => {
  const rows = () => database().invalidation.findMany({ orderBy: { id: "asc" } });
  const listening = async (work: () => Promise<unknown>): Promise<Change[]> => {
    const heard: Change[] = [];
    const stop = onChanged((change) => void heard.push(change));
    await work().finally(stop);
    return heard;
  };

  it("is a row of the same transaction, and said in this process after it", async () => {
    const heard = await listening(() =>
      transaction(async (tx) => {
        await changed(tx, ["article:1", "latest", "article:1"]);
        await changed(tx, ["popular"], { soft: true });
        expect(await tx.invalidation.count()).toBe(2);
      }),
    );
    expect(heard).toMatchObject([
      { tags: ["article:1", "latest"], soft: false },
      { tags: ["popular"], soft: true },
    ]);
    expect(await rows()).toMatchObject([
      { tags: "article:1 latest", soft: false, at: expect.any(Date) },
      { tags: "popular", soft: true },
    ]);
  });

  it("is nothing when the transaction fails", async () => {
    const heard = await listening(async () => {
      const work = transaction(async (tx) => {
        await changed(tx, ["article:1"]);
        throw new Error("the lights went out");
      });
      await expect(work).rejects.toThrow("the lights went out");
    });
    expect(heard).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it("is nothing when there are no tags", async () => {
    expect(await listening(() => transaction((tx) => changed(tx, [])))).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it("is said once, even when the transaction had to run again", async () => {
    let runs = 0;
    const heard = await listening(() =>
      transaction(async (tx) => {
        runs += 1;
        await changed(tx, [`article:${runs}`]);
        // As when another process took the name between the check and the write.
        if (runs < 3) throw Object.assign(new Error("Unique constraint failed"), { code: "P2002" });
      }),
    );
    expect(heard).toMatchObject([{ tags: ["article:3"], soft: false }]);
    expect(await rows()).toMatchObject([{ tags: "article:3" }]);
  });

  it("is no longer said to who stopped listening", async () => {
    const heard: Change[] = [];
    onChanged((change) => void heard.push(change))();
    await transaction((tx) => changed(tx, ["front"]));
    expect(heard).toEqual([]);
  });
});
