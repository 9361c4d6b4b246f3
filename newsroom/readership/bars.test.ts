import { expect, it } from "vitest";
import { dayBars, hourBars, startOfDays } from "./bars";

const at = (text: string) => new Date(text).getTime();

it("hours without a read are there too", () => {
  const totals = new Map([[at("2026-03-01T11:00:00Z"), 4]]);
  expect(hourBars(totals, new Date("2026-03-01T10:00:00Z"), 3).map(({ reads }) => reads)).toEqual([
    0, 4, 0,
  ]);
});

it("days begin at the paper's midnight, also when the clocks change", () => {
  const starts = startOfDays(new Date("2026-03-30T12:00:00Z"), 3, "Europe/Lisbon");
  expect(starts.map((start) => start.toISOString())).toEqual([
    "2026-03-28T00:00:00.000Z",
    "2026-03-29T00:00:00.000Z",
    "2026-03-29T23:00:00.000Z",
  ]);
});

it("an hour counts to the day it begins in, and what is older to none", () => {
  const starts = startOfDays(new Date("2026-03-02T12:00:00Z"), 2, "Asia/Kolkata");
  const totals = new Map([
    [at("2026-02-28T17:00:00Z"), 100],
    // 23:30 in Kolkata
    [at("2026-03-01T18:00:00Z"), 2],
    // 00:30 in Kolkata
    [at("2026-03-01T19:00:00Z"), 3],
  ]);
  expect(dayBars(totals, starts).map(({ reads }) => reads)).toEqual([2, 3]);
});
