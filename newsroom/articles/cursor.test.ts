import { describe, expect, it } from "vitest";
import { fromCursor, toCursor } from "./cursor";

describe("a cursor", () => {
  it.each([
    { at: Date.UTC(2026, 2, 2), id: 1 },
    { at: 0, id: 2 ** 31 - 1 },
    { at: Date.UTC(1851, 8, 18), id: 42 },
    { at: Date.UTC(9999, 11, 31), id: 7 },
  ])("leads back to %j", (place) => {
    expect(fromCursor(toCursor(place))).toEqual(place);
    expect(encodeURIComponent(toCursor(place))).toBe(toCursor(place));
  });

  it.each([
    undefined,
    "",
    "-",
    "abc",
    "abc-",
    "-abc",
    "abc-def-1",
    "ABC-1",
    "0abc-1",
    "abc-01",
    "abc-0",
    "abc-zzzzzzz",
    "zzzzzzzzzzz-1",
    "abc-1 OR 1=1",
    "--1-1",
  ])("is not %j", (cursor) => {
    expect(fromCursor(cursor)).toBeNull();
  });
});
