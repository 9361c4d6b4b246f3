import { describe, expect, it } from "vitest";
import { dateLine, publicationDate } from "./publication-date";

const iso = (text: string, zone = "Europe/Lisbon") => {
  const found = publicationDate(text, zone);
  return "at" in found ? found.at.toISOString() : found.wrong;
};

describe("a date of publication", () => {
  it.each([
    ["2024-05-01T08:00:00Z", "2024-05-01T08:00:00.000Z"],
    ["2024-05-01T08:00Z", "2024-05-01T08:00:00.000Z"],
    ["2024-05-01T08:00:00+02:00", "2024-05-01T06:00:00.000Z"],
    ["2024-05-01 08:00:00 +0200", "2024-05-01T06:00:00.000Z"],
    ["2024-05-01 08:00-05", "2024-05-01T13:00:00.000Z"],
    ["2024-05-01T08:00[Europe/Paris]", "2024-05-01T06:00:00.000Z"],
    ["1905-03-02", "1905-03-02T00:36:45.000Z"],
  ])("%s", (text, at) => {
    expect(iso(text)).toBe(at);
  });

  it("without a time is the paper’s midnight, in summer and in winter", () => {
    expect(iso("2024-05-01")).toBe("2024-04-30T23:00:00.000Z");
    expect(iso("2024-12-01")).toBe("2024-12-01T00:00:00.000Z");
    expect(iso("2024-05-01", "Asia/Tokyo")).toBe("2024-04-30T15:00:00.000Z");
  });

  it.each([
    ["2024-05-01T08:00:00", "has no time zone"],
    ["2024-05-01 08:00", "has no time zone"],
    ["2024-02-30", "is no moment of the calendar"],
    ["2024-02-30T08:00Z", "is no moment of the calendar"],
    ["2024-05-01T25:00Z", "is no moment of the calendar"],
    ["2024-05-01T08:00[Mars/Olympus]", "is no moment of the calendar"],
    ["0001-01-01", "before there were newspapers"],
    ["yesterday", "is not a date"],
    ["01/05/2024", "is not a date"],
    ["1714550400", "is not a date"],
  ])("is refused: %s", (text, why) => {
    expect(iso(text)).toContain(why);
  });
});

describe("a line that is only a date", () => {
  it.each([
    ["May 1, 2024", "2024-05-01"],
    ["Wednesday, May 1st, 2024", "2024-05-01"],
    ["Published: 1 May 2024", "2024-05-01"],
    ["Sept. 14, 2022", "2022-09-14"],
    ["2024-05-01", "2024-05-01"],
  ])("%s", (line, day) => {
    expect(dateLine(line)).toBe(day);
  });

  it.each(["May 1, 2024, was a Wednesday", "Maybe 1, 2024", "The 1 May 2024 report", "1984"])(
    "is not: %s",
    (line) => {
      expect(dateLine(line)).toBeNull();
    },
  );
});
