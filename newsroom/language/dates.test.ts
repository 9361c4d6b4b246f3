import { describe, expect, it } from "vitest";
import {
  dateAndTime,
  dayOf,
  fullDate,
  longDate,
  monthAndYear,
  monthName,
  span,
  weekdayAndDay,
  weekdays,
  weekdaysOf,
  zoned,
} from "./dates";

const at = (iso: string) => new Date(iso);
const hours = (part: ReturnType<typeof span>) =>
  part && (part.until.getTime() - part.from.getTime()) / 3_600_000;

describe("a date as readers see it", () => {
  const moment = at("2026-03-02T23:30:00Z");

  it("is the paper’s own day, in its language", () => {
    expect(fullDate(moment, { language: "en", timeZone: "UTC" })).toBe("Monday, March 2, 2026");
    expect(fullDate(moment, { language: "en", timeZone: "Asia/Tokyo" })).toBe(
      "Tuesday, March 3, 2026",
    );
    expect(longDate(moment, { language: "de", timeZone: "Europe/Berlin" })).toBe("3. März 2026");
    expect(longDate(moment, { language: "pt-PT", timeZone: "America/New_York" })).toBe(
      "2 de março de 2026",
    );
  });

  it("names its time and zone, as they are that day", () => {
    const told = (iso: string, timeZone: string) =>
      dateAndTime(at(iso), { language: "en", timeZone }).replace(/\s/g, " ");
    expect(told("2026-03-02T07:30:00Z", "UTC")).toBe("March 2, 2026 at 7:30 AM UTC");
    expect(told("2026-01-15T17:05:00Z", "America/New_York")).toBe(
      "January 15, 2026 at 12:05 PM EST",
    );
    expect(told("2026-07-15T17:05:00Z", "America/New_York")).toBe("July 15, 2026 at 1:05 PM EDT");
  });

  it("has months by name, whatever zone the machine is in", () => {
    expect(monthAndYear(2026, 1, "en")).toBe("January 2026");
    expect(monthAndYear(1999, 12, "fr")).toBe("décembre 1999");
    expect([1, 2, 12].map((month) => monthName(month, "en"))).toEqual([
      "January",
      "February",
      "December",
    ]);
  });
});

describe("a zoned date", () => {
  it.each([
    ["2026-03-02T06:30:00Z", "Europe/Berlin", "2026-03-02T07:30:00+01:00"],
    ["2026-07-02T06:30:00Z", "Europe/Berlin", "2026-07-02T08:30:00+02:00"],
    ["2026-03-29T00:59:59Z", "Europe/Berlin", "2026-03-29T01:59:59+01:00"],
    ["2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-29T03:00:00+02:00"],
    ["2026-10-25T00:30:00Z", "Europe/Berlin", "2026-10-25T02:30:00+02:00"],
    ["2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-25T02:30:00+01:00"],
    ["2026-03-02T23:30:00Z", "Asia/Kathmandu", "2026-03-03T05:15:00+05:45"],
    ["2026-01-01T00:00:00Z", "America/St_Johns", "2025-12-31T20:30:00-03:30"],
    ["2026-03-02T06:30:00.999Z", "UTC", "2026-03-02T06:30:00+00:00"],
  ])("%s in %s is %s, and the same instant", (iso, timeZone, expected) => {
    expect(zoned(at(iso), timeZone)).toBe(expected);
    expect(new Date(expected).getTime()).toBe(Math.floor(at(iso).getTime() / 1000) * 1000);
  });
});

describe("the day an instant falls on", () => {
  it("is the paper’s", () => {
    const moment = at("2025-12-31T23:30:00Z");
    expect(dayOf(moment, "UTC")).toEqual({ year: 2025, month: 12, day: 31 });
    expect(dayOf(moment, "Europe/Berlin")).toEqual({ year: 2026, month: 1, day: 1 });
    expect(dayOf(at("2026-01-01T02:00:00Z"), "America/Los_Angeles")).toEqual({
      year: 2025,
      month: 12,
      day: 31,
    });
  });
});

describe("a span", () => {
  it("is a year, a month or a day of the paper, from its first instant until the next one’s", () => {
    expect(span("UTC", 2026)).toEqual({
      from: at("2026-01-01T00:00:00Z"),
      until: at("2027-01-01T00:00:00Z"),
    });
    expect(span("Europe/Berlin", 2026, 3)).toEqual({
      from: at("2026-02-28T23:00:00Z"),
      until: at("2026-03-31T22:00:00Z"),
    });
    expect(span("Asia/Tokyo", 2026, 12, 31)).toEqual({
      from: at("2026-12-30T15:00:00Z"),
      until: at("2026-12-31T15:00:00Z"),
    });
  });

  it("has 23 or 25 hours on the days the clocks change", () => {
    expect(hours(span("Europe/Berlin", 2026, 3, 29))).toBe(23);
    expect(hours(span("Europe/Berlin", 2026, 10, 25))).toBe(25);
    expect(hours(span("Australia/Lord_Howe", 2026, 4, 5))).toBe(24.5);
    expect(hours(span("UTC", 2026, 3, 29))).toBe(24);
  });

  it("begins where a day without a midnight begins", () => {
    // São Paulo put its clocks forward at midnight of 4 November 2018: the day began at one.
    expect(span("America/Sao_Paulo", 2018, 11, 4)?.from).toEqual(at("2018-11-04T03:00:00Z"));
    expect(hours(span("America/Sao_Paulo", 2018, 11, 4))).toBe(23);
  });

  it("knows leap days", () => {
    expect(hours(span("UTC", 2024, 2, 29))).toBe(24);
    expect(hours(span("UTC", 2024, 2))).toBe(29 * 24);
    expect(hours(span("UTC", 2000, 2, 29))).toBe(24);
  });

  it.each([
    [2026, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 0, 1],
    [2026, 13, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [2026, -1, 1],
    [2026, 0, undefined],
    [2026, 13, undefined],
    [Number.NaN, undefined, undefined],
    [Number.POSITIVE_INFINITY, undefined, undefined],
    [1_000_000, undefined, undefined],
  ])("is none of %j-%j-%j", (year, month, day) => {
    expect(span("Europe/Lisbon", year, month, day)).toBeNull();
  });

  it("meets the next without a gap or an overlap, in zones that change at odd hours", () => {
    const zones = [
      "Europe/Lisbon",
      "America/Sao_Paulo",
      "Asia/Beirut",
      "Pacific/Apia",
      "Africa/Cairo",
    ];
    for (const timeZone of zones) {
      for (const year of [2011, 2018, 2024]) {
        const months = Array.from({ length: 12 }, (_, index) => span(timeZone, year, index + 1));
        const whole = span(timeZone, year);
        expect(months[0]?.from).toEqual(whole?.from);
        expect(months[11]?.until).toEqual(whole?.until);
        for (const [index, month] of months.entries()) {
          if (index > 0) expect(month?.from).toEqual(months[index - 1]?.until);
          expect(month && dayOf(month.from, timeZone)).toEqual({ year, month: index + 1, day: 1 });
        }
      }
    }
  });
});

describe("a month as a calendar shows it", () => {
  it("begins its weeks as its language does", () => {
    const week = (language: string) =>
      weekdays(language)
        .map(({ number, name }) => `${number} ${name}`)
        .join(", ");
    expect(week("en")).toBe("7 Sun, 1 Mon, 2 Tue, 3 Wed, 4 Thu, 5 Fri, 6 Sat");
    expect(week("de")).toBe("1 Mo, 2 Di, 3 Mi, 4 Do, 5 Fr, 6 Sa, 7 So");
    expect(weekdays("ar")[0]?.number).toBe(6);
  });

  it("knows the weekday of each of its days", () => {
    expect(weekdaysOf(2026, 2)).toHaveLength(28);
    expect(weekdaysOf(2024, 2)).toHaveLength(29);
    expect(weekdaysOf(2026, 2).slice(0, 3)).toEqual([7, 1, 2]);
    expect(weekdayAndDay(2026, 2, 1, "en")).toBe("Sunday, February 1");
    expect(weekdayAndDay(2026, 2, 28, "de")).toBe("Samstag, 28. Februar");
  });
});
