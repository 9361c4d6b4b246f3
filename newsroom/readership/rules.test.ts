import { describe, expect, it } from "vitest";
import {
  fewestArticles,
  hourOf,
  isPrintable,
  isSilent,
  silentAfter,
  staleAfter,
  weightedHours,
} from "./rules";

const now = new Date("2026-03-02T10:20:30Z");
const ago = (ms: number) => new Date(now.getTime() - ms);
const hour = 3600 * 1000;

describe("hours", () => {
  it("begin on the UTC hour, whatever the zone", () => {
    expect(hourOf(new Date("2026-03-02T07:45:59.999+05:30"))).toEqual(
      new Date("2026-03-02T02:00:00Z"),
    );
  });

  it("are 24, and none reaches further back than a day", () => {
    const hours = weightedHours(now).map((row) => row.hour);
    expect(hours).toHaveLength(24);
    expect(hours[0]).toEqual(new Date("2026-03-02T10:00:00Z"));
    expect(hours.at(-1)).toEqual(new Date("2026-03-01T11:00:00Z"));
    expect(now.getTime() - (hours.at(-1)?.getTime() ?? 0)).toBeLessThan(24 * hour);
  });

  it("weigh half as much eight hours later", () => {
    const weights = weightedHours(new Date("2026-03-02T10:00:00Z")).map((row) => row.weight);
    expect(weights[0]).toBe(1);
    expect(weights[8]).toBe(0.5);
    expect(weights[16]).toBe(0.25);
  });
});

describe("a ranking", () => {
  const rows = (count: number, rankedAt: Date) =>
    Array.from({ length: count }, () => ({ rankedAt }));

  it("is printable with enough articles, made lately", () => {
    expect(isPrintable(rows(fewestArticles, ago(staleAfter)), now)).toBe(true);
    expect(isPrintable(rows(fewestArticles - 1, now), now)).toBe(false);
    expect(isPrintable(rows(fewestArticles, ago(staleAfter + 1)), now)).toBe(false);
    expect(isPrintable([], now)).toBe(false);
  });
});

describe("silence", () => {
  it("is no read at all, or none for longer than a quiet night", () => {
    expect(isSilent(null, now)).toBe(true);
    expect(isSilent(ago(silentAfter + hour), now)).toBe(false);
    expect(isSilent(ago(silentAfter + hour + 1), now)).toBe(true);
  });
});
