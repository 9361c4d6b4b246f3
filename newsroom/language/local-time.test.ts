import { describe, expect, it } from "vitest";
import { fromLocalTime, toLocalTime } from "./local-time";

const lisbon = "Europe/Lisbon";

describe("a typed date and time", () => {
  it.each([
    ["2026-01-15T08:30", lisbon, "2026-01-15T08:30:00.000Z"],
    ["2026-07-15T08:30", lisbon, "2026-07-15T07:30:00.000Z"],
    ["2026-07-15T08:30", "Asia/Kolkata", "2026-07-15T03:00:00.000Z"],
    ["2026-07-15T08:30:20", "UTC", "2026-07-15T08:30:20.000Z"],
    // 01:30 comes twice when summer time ends.
    ["2026-10-25T01:30", lisbon, "2026-10-25T00:30:00.000Z"],
  ])("%s in %s is %s", (typed, zone, instant) => {
    expect(fromLocalTime(typed, zone)).toEqual({ at: new Date(instant) });
    expect(toLocalTime(new Date(instant), zone)).toBe(typed.slice(0, 16));
  });

  it("is refused in plain words where the clock skips it", () => {
    expect(fromLocalTime("2026-03-29T02:30", "Europe/Berlin")).toEqual({
      problem:
        "there is no 02:30 on that day: the clocks go forward in the night. Take 03:30 or another time",
    });
  });

  it.each(["", "tomorrow", "2026-02-30T10:00", "2026-01-01", "2026-01-01T25:00"])(
    "is refused when it is none: “%s”",
    (typed) => expect(fromLocalTime(typed, lisbon)).toEqual({ problem: "needs a date and a time" }),
  );
});
