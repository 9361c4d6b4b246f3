import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { limits, openGate } from "./limits";

const named = (name: string) => {
  const limit = limits.find((one) => one.name === name);
  if (!limit) throw new Error(`no limit ${name}`);
  return limit;
};

describe("what is limited", () => {
  const { limits: of } = openGate();
  it.each([
    ["GET", "/search", "search"],
    ["HEAD", "/search?q=tides", "search"],
    ["GET", "/search/?q=tides", "search"],
    ["GET", "/preview/abc", "preview"],
    ["POST", "/api/read", "reads"],
    ["GET", "/api/read?x", "reads"],
    ["POST", "/api/auth/sign-in/email", "sign-in"],
    ["POST", "/admin/sign-in", "sign-in"],
    ["POST", "/admin/setup?token=x", "sign-in"],
  ])("%s %s is (%s)", (method, address, name) => {
    expect(of(method, address)?.name).toBe(name);
  });
  it.each([
    ["GET", "/"],
    ["GET", "/searching"],
    ["GET", "/search/tides"],
    ["GET", "/science/search"],
    ["GET", "/api/auth/get-session"],
    ["GET", "/admin/sign-in"],
    ["POST", "/admin/articles"],
    ["POST", "/api/reader"],
  ])("%s %s is not", (method, address) => {
    expect(of(method, address)).toBeUndefined();
  });
});

describe("a limit", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const search = named("search");

  it("lets a client ask so many times, then tells it how long to wait, until that time is over", async () => {
    const { wait } = openGate();
    for (let time = 0; time < search.times; time += 1) expect(await wait(search, "a")).toBe(0);
    expect(await wait(search, "a")).toBe(search.seconds);
    vi.advanceTimersByTime((search.seconds - 1) * 1000 + 1);
    expect(await wait(search, "a")).toBe(1);
    vi.advanceTimersByTime(1000);
    expect(await wait(search, "a")).toBe(0);
  });

  it("is each client's own, and each kind's", async () => {
    const { wait } = openGate();
    for (let time = 0; time <= search.times; time += 1) await wait(search, "a");
    expect(await wait(search, "a")).toBeGreaterThan(0);
    expect(await wait(search, "b")).toBe(0);
    expect(await wait(named("reads"), "a")).toBe(0);
  });

  it("forgets everybody when there are too many, and each when their time is over", async () => {
    const { wait } = openGate(100);
    for (let time = 0; time < search.times; time += 1) await wait(search, "a");
    for (let other = 0; other < 98; other += 1) await wait(search, `other ${other}`);
    expect(await wait(search, "a")).toBeGreaterThan(0);
    await wait(search, "the last");
    await wait(search, "one more");
    expect(await wait(search, "a")).toBe(0);
    expect(vi.getTimerCount()).toBeLessThanOrEqual(4);
    vi.advanceTimersByTime(search.seconds * 1000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
