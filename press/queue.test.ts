import { describe, expect, it } from "vitest";
import { Busy, renderQueue } from "./queue";

function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

describe("renderQueue", () => {
  it("runs so many at once, and the rest in order", async () => {
    const queue = renderQueue({ atOnce: 2, most: 10 });
    const gates = [gate(), gate(), gate()];
    const begun: number[] = [];
    const works = gates.map(({ passed }, index) =>
      queue.now(async () => {
        begun.push(index);
        await passed;
        return index;
      }),
    );
    expect(begun).toEqual([0, 1]);
    gates[0]?.open();
    expect(await works[0]).toBe(0);
    await new Promise((resolve) => setTimeout(resolve));
    expect(begun).toEqual([0, 1, 2]);
    for (const { open } of gates) open();
    expect(await Promise.all(works)).toEqual([0, 1, 2]);
  });

  it("says no when it is full, and goes on after", async () => {
    const queue = renderQueue({ atOnce: 1, most: 1 });
    const { open, passed } = gate();
    const first = queue.now(() => passed);
    const second = queue.now(async () => "second");
    await expect(queue.now(async () => "third")).rejects.toThrow(Busy);
    open();
    await first;
    expect(await second).toBe("second");
    expect(await queue.now(async () => "fourth")).toBe("fourth");
  });

  it("lets what can wait stand back, and survives its failing", async () => {
    const queue = renderQueue({ atOnce: 1, most: 2 });
    const { open, passed } = gate();
    const order: string[] = [];
    const first = queue.now(() => passed);
    queue.later(async () => {
      order.push("later");
      throw new Error("failed");
    });
    const urgent = queue.now(async () => void order.push("now"));
    open();
    await Promise.all([first, urgent]);
    await queue.now(async () => undefined);
    await new Promise((resolve) => setTimeout(resolve));
    expect(order).toEqual(["now", "later"]);
    expect(queue.waiting()).toBe(0);
  });

  it("reports a failing work to who asked for it", async () => {
    const queue = renderQueue({ atOnce: 1, most: 1 });
    await expect(queue.now(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await queue.now(async () => 1)).toBe(1);
  });
});
