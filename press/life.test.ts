import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

/** Runs a script in a process of its own, with what life.ts offers at hand, and tells what it said and how it ended. */
async function outcome(script: string): Promise<{ said: string[]; code: number | null }> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "--input-type=module",
      "--eval",
      `const { during } = await import("./press/answering.ts");
       const { surviveErrors } = await import("./press/life.ts");
       const say = (...words) => console.log(words.join(" "));
       const log = { error: ({ path, err }) => say("log", path ?? "-", err.message) };
       surviveErrors(log, () => { say("end"); setTimeout(() => process.exit(3), 50); });
       const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
       ${script}`,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  await once(child, "close");
  return { said: text.trim().split("\n"), code: child.exitCode };
}

it("an error in an answer, however late, does not end the process", async () => {
  const { said, code } = await outcome(`
    await during("/news", async () => {
      setTimeout(() => { throw new Error("late"); }, 5);
      setImmediate(() => { throw new Error("soon"); });
      process.nextTick(() => Promise.reject(new Error("nobody waits")));
    });
    await pause(50);
    say("alive");`);
  expect(said.slice(0, 3).sort()).toEqual([
    "log /news late",
    "log /news nobody waits",
    "log /news soon",
  ]);
  expect([said.at(-1), code]).toEqual(["alive", 0]);
}, 20_000);

it("a failure nobody waited for never does", async () => {
  const { said, code } = await outcome(`
    void Promise.reject(new Error("forgotten"));
    await pause(20);
    say("alive");`);
  expect({ said, code }).toEqual({ said: ["log - forgotten", "alive"], code: 0 });
}, 20_000);

it("an error from anywhere else closes the paper, once", async () => {
  const { said, code } = await outcome(`
    setTimeout(() => { throw new Error("first"); }, 5);
    setTimeout(() => { throw new Error("second"); }, 10);
    await pause(10_000);`);
  expect({ said, code }).toEqual({ said: ["log - first", "end", "log - second"], code: 3 });
}, 20_000);
