import { describe, expect, it } from "vitest";
import { openReaders } from "./readers";

const at = (time: string) => Date.parse(`2026-03-${time}Z`);

/** Readers and a clock to set. */
function readers(start: string, most?: number) {
  const clock = { time: at(start) };
  return { clock, ...openReaders({ now: () => clock.time, most }) };
}

describe("readers", () => {
  it("are first with each article once an hour", () => {
    const { isFirst, clock } = readers("02T10:00:00");
    expect(isFirst("ann", "tides")).toBe(true);
    expect(isFirst("ann", "tides")).toBe(false);
    expect(isFirst("ann", "harbours")).toBe(true);
    expect(isFirst("ben", "tides")).toBe(true);
    clock.time = at("02T10:59:59.999");
    expect(isFirst("ann", "tides")).toBe(false);
    clock.time = at("02T11:00:00");
    expect(isFirst("ann", "tides")).toBe(true);
    expect(isFirst("ann", "tides")).toBe(false);
  });

  it("are forgotten at midnight with the hour, not in the middle of one", () => {
    const { isFirst, clock } = readers("02T23:30:00");
    expect(isFirst("ann", "tides")).toBe(true);
    clock.time = at("03T00:00:00");
    expect(isFirst("ann", "tides")).toBe(true);
    clock.time = at("03T00:59:59");
    expect(isFirst("ann", "tides")).toBe(false);
    // A day later at the same time of day.
    clock.time = at("04T00:59:59");
    expect(isFirst("ann", "tides")).toBe(true);
  });

  it("stay apart whatever their names and articles are made of", () => {
    const { isFirst } = readers("02T10:00:00");
    expect(isFirst("1.2.3.4\nagent", "a")).toBe(true);
    expect(isFirst("1.2.3.4", "agent a")).toBe(true);
    expect(isFirst("1.2.3.4 agent", "a")).toBe(true);
  });

  it("are remembered up to a bound, the newest longest", () => {
    const { isFirst } = readers("02T10:00:00", 1000);
    for (let number = 0; number < 1500; number += 1) isFirst(`reader ${number}`, "tides");
    const known = (number: number) => !isFirst(`reader ${number}`, "tides");
    for (let number = 1000; number < 1500; number += 1) expect(known(number)).toBe(true);
    expect(known(0)).toBe(false);
  });

  it("of a whole busy hour are not taken for each other", () => {
    const { isFirst } = readers("02T10:00:00");
    let first = 0;
    for (let number = 0; number < 200_000; number += 1) if (isFirst(`${number}`, "a")) first += 1;
    expect(first).toBe(200_000);
  });
});
