import { describe, expect, it } from "vitest";
import { place, stepFrom, without } from "./place";
import type { Composition } from "./rules";

const full: Composition = { lead: [1], second: [2, 3, 4, 5], river: [6, 7, 8, 9, 10, 11] };
const put = (arrangement: Composition, id: number, slot: keyof Composition, index: number) =>
  place("home", arrangement, id, { slot, index });

describe("moving stories on a front", () => {
  it("keeps to a slot when it can", () => {
    expect(put(full, 5, "second", 0).arrangement.second).toEqual([5, 2, 3, 4]);
    expect(put(full, 2, "second", 3).arrangement.second).toEqual([3, 4, 5, 2]);
    expect(put({ lead: [], second: [2], river: [] }, 2, "lead", 0).arrangement).toEqual({
      lead: [2],
      second: [],
      river: [],
    });
  });

  it("moves those behind down, over the edges of full slots, and the last one off", () => {
    expect(put(full, 12, "lead", 0)).toEqual({
      arrangement: { lead: [12], second: [1, 2, 3, 4], river: [5, 6, 7, 8, 9, 10] },
      pushedOff: 11,
    });
    expect(put({ ...full, river: [6] }, 12, "second", 1)).toEqual({
      arrangement: { lead: [1], second: [2, 12, 3, 4], river: [5, 6] },
      pushedOff: null,
    });
    expect(put(full, 12, "river", 5)).toMatchObject({ pushedOff: 11 });
    // A place behind the last is the last.
    expect(put(full, 12, "river", 6)).toMatchObject({
      arrangement: { river: [6, 7, 8, 9, 10, 12] },
      pushedOff: 11,
    });
  });

  it("fills with those above what a story moved down leaves, so that nothing is pushed off", () => {
    expect(put(full, 1, "second", 2)).toEqual({
      arrangement: { lead: [2], second: [3, 4, 1, 5], river: full.river },
      pushedOff: null,
    });
    expect(put(full, 1, "river", 0)).toEqual({
      arrangement: { lead: [2], second: [3, 4, 5, 6], river: [1, 7, 8, 9, 10, 11] },
      pushedOff: null,
    });
    expect(put(full, 9, "lead", 0)).toEqual({
      arrangement: { lead: [9], second: [1, 2, 3, 4], river: [5, 6, 7, 8, 10, 11] },
      pushedOff: null,
    });
  });

  it("knows the slots of a section's front", () => {
    const section: Composition = { lead: [1], second: [2, 3, 4], river: [] };
    expect(place("section:3", section, 5, { slot: "second", index: 0 })).toEqual({
      arrangement: { lead: [1], second: [5, 2, 3], river: [] },
      pushedOff: 4,
    });
  });

  it("goes step by step, from end to end and back", () => {
    let arrangement = full;
    const seen: string[] = [];
    for (const by of [1, -1] as const) {
      for (;;) {
        const target = stepFrom("home", arrangement, 1, by);
        if (!target) break;
        const moved = place("home", arrangement, 1, target);
        expect(moved.pushedOff).toBeNull();
        arrangement = moved.arrangement;
        seen.push(`${target.slot} ${target.index}`);
      }
    }
    const down = ["second 0", "second 1", "second 2", "second 3"].concat(
      [0, 1, 2, 3, 4, 5].map((index) => `river ${index}`),
    );
    expect(seen).toEqual([...down, ...down.toReversed().slice(1), "lead 0"]);
    expect(arrangement).toEqual(full);
  });

  it("joins the end of a slot with room above it", () => {
    const gaps: Composition = { lead: [], second: [2], river: [6] };
    expect(stepFrom("home", gaps, 6, -1)).toEqual({ slot: "second", index: 1 });
    expect(stepFrom("home", gaps, 2, -1)).toEqual({ slot: "lead", index: 0 });
    expect(stepFrom("home", gaps, 99, 1)).toBeNull();
    expect(without(gaps, 6).river).toEqual([]);
  });
});
