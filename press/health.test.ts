import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { connect, disconnect } from "@/newsroom/database";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { openHealth } from "./health";

const log = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });
const ready = async () => 200;

describeOnBoth("a ready paper", ({ target }) => {
  it("has a front page and a database that answers", async () => {
    expect(await openHealth({ front: ready, log: log() }).answer("/readyz")).toBe(200);
  });

  it("is not one whose database is gone; it is alive all the same", async () => {
    const told = log();
    const health = openHealth({ front: ready, log: told });
    await disconnect();
    const lost = target();
    connect(
      lost.provider === "sqlite"
        ? { ...lost, file: dirname(lost.file) }
        : { ...lost, url: "postgresql://nobody@127.0.0.1:1/none" },
    );
    try {
      expect(await health.answer("/readyz")).toBe(503);
      expect(health.answer("/healthz")).toBe(200);
      expect(told.error).toHaveBeenCalledOnce();
    } finally {
      await disconnect();
      connect(target());
    }
  });
});

describeOnBoth("a paper", () => {
  afterEach(() => void vi.useRealTimers());

  it.each([
    ["cannot be printed", () => Promise.reject(new Error("no page"))],
    ["fails", async () => 500],
    ["takes too long", () => pause(10_000, 200, { ref: false })],
  ])("whose front page %s is not ready", async (_, front) => {
    const health = openHealth({ front, log: log(), patience: 100 });
    expect(await health.answer("/readyz")).toBe(503);
  });

  it("that is about to close is not ready", async () => {
    const health = openHealth({ front: ready, log: log() });
    expect(await health.answer("/readyz")).toBe(200);
    health.leave();
    expect(await health.answer("/readyz")).toBe(503);
    expect(health.answer("/healthz")).toBe(200);
  });

  it("is looked at once a second, however often somebody asks", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const front = vi.fn(ready);
    const health = openHealth({ front, log: log() });
    await Promise.all([1, 2, 3].map(() => health.answer("/readyz")));
    await health.answer("/readyz");
    expect(front).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1_000);
    front.mockResolvedValueOnce(500);
    expect(await health.answer("/readyz")).toBe(503);
    vi.advanceTimersByTime(1_000);
    expect(await health.answer("/readyz")).toBe(200);
  });
});

describe("health", () => {
  it("has two addresses", () => {
    const health = openHealth({ front: ready, log: log() });
    for (const path of ["/", "/healthz/", "/health", "/readyz/x"]) {
      expect(health.answer(path)).toBeUndefined();
    }
  });
});
