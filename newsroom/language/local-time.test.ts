import { describe, expect, it } from "vitest";
import { fromLocalTime, toLocalTime } from "./local-time";

const lisbon = "Europe/Lisbon";
const now = new Date("2026-01-01T12:00:00Z");

describe("a typed date and time", () => {
  it.each([
    ["2026-01-15T08:30", lisbon, "2026-01-15T08:30:00.000Z"],
    ["2026-07-15T08:30", lisbon, "2026-07-15T07:30:00.000Z"],
    ["2026-07-15T08:30", "Asia/Kolkata", "2026-07-15T03:00:00.000Z"],
    ["2026-07-15T08:30:20", "UTC", "2026-07-15T08:30:20.000Z"],
  ])("%s in %s is %s", (typed, zone, instant) => {
    expect(fromLocalTime(typed, zone, { now })).toEqual({ at: new Date(instant) });
    expect(toLocalTime(new Date(instant), zone)).toBe(typed.slice(0, 16));
  });

  it("is refused in plain words where the clock skips it", () => {
    expect(fromLocalTime("2026-03-29T02:30", "Europe/Berlin")).toEqual({
      problem:
        "there is no 02:30 on that day: the clocks go forward in the night. Take 03:30 or another time",
    });
  });

  it("is asked about where the clock shows it twice, and is what was answered", () => {
    const typed = "2026-10-25T01:30";
    const [first, second] = ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"];
    expect(fromLocalTime(typed, lisbon, { now })).toEqual({
      problem: "the clock shows 01:30 twice that night, when summer time ends. Which one?",
      meant: [
        { at: new Date(first), label: "the first 01:30 (UTC+01:00)" },
        { at: new Date(second), label: "the second 01:30 (UTC+00:00)" },
      ],
    });
    for (const answer of [first, second])
      expect(fromLocalTime(typed, lisbon, { now, answer })).toEqual({ at: new Date(answer) });
    // An answer to another question answers nothing.
    const stale = { now, answer: "2026-10-24T00:30:00.000Z" };
    expect(fromLocalTime(typed, lisbon, stale)).toHaveProperty("problem");
  });

  it("is asked about when it is more than a year away", () => {
    expect(fromLocalTime("2027-01-01T12:00", lisbon, { now })).toHaveProperty("at");
    const answer = "2062-03-02T07:30:00.000Z";
    expect(fromLocalTime("2062-03-02T07:30", lisbon, { now })).toEqual({
      problem: "2062 is more than a year away. Is that meant?",
      meant: [{ at: new Date(answer), label: "yes, 2062-03-02 at 07:30" }],
    });
    expect(fromLocalTime("2062-03-02T07:30", lisbon, { now, answer })).toEqual({
      at: new Date(answer),
    });
  });

  it.each(["", "tomorrow", "2026-02-30T10:00", "2026-01-01", "2026-01-01T25:00"])(
    "is refused when it is none: “%s”",
    (typed) => expect(fromLocalTime(typed, lisbon)).toEqual({ problem: "needs a date and a time" }),
  );
});
