import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startClock } from "./clock";

const log = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });

describe("startClock", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

  it("does each duty at once and then at its own pace, until stopped", async () => {
    const [often, seldom] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
    const stop = startClock(
      [
        { name: "often", every: 30_000, perform: often },
        { name: "seldom", every: 300_000, perform: seldom },
      ],
      log(),
    );
    await pass(0);
    expect([often, seldom].map((duty) => duty.mock.calls.length)).toEqual([1, 1]);
    await pass(300_000);
    expect([often, seldom].map((duty) => duty.mock.calls.length)).toEqual([11, 2]);
    await stop();
    await pass(3_000_000);
    expect([often, seldom].map((duty) => duty.mock.calls.length)).toEqual([11, 2]);
  });

  it("survives a failing tick, logs it, and keeps the other duties going", async () => {
    const told = log();
    const error = new Error("the database is busy");
    const failing = vi.fn(async () => undefined).mockRejectedValueOnce(error);
    const sound = vi.fn(async () => undefined);
    const stop = startClock(
      [
        { name: "failing", every: 1_000, perform: failing },
        { name: "sound", every: 1_000, perform: sound },
      ],
      told,
    );
    await pass(2_500);
    expect(failing).toHaveBeenCalledTimes(3);
    expect(sound).toHaveBeenCalledTimes(3);
    expect(told.error).toHaveBeenCalledOnce();
    expect(told.error).toHaveBeenCalledWith({ err: error, duty: "failing" }, expect.any(String));
    await stop();
  });

  it("never does a duty twice at a time, and stops when what is under way is done", async () => {
    const finish: (() => void)[] = [];
    const slow = vi.fn(() => new Promise<void>((resolve) => finish.push(resolve)));
    const stop = startClock([{ name: "slow", every: 1_000, perform: slow }], log());
    await pass(10_000);
    expect(slow).toHaveBeenCalledOnce();
    const stopped = vi.fn();
    const stopping = stop().then(stopped);
    await pass(0);
    expect(stopped).not.toHaveBeenCalled();
    finish[0]?.();
    await stopping;
    expect(slow).toHaveBeenCalledOnce();
  });
});
