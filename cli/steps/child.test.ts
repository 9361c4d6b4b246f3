import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "./child.mjs";
import { root } from "./root.mjs";
import { describeTrouble, Trouble } from "./trouble.mjs";

describe("another program", () => {
  const node = (script: string) => ({
    command: process.execPath,
    args: ["-e", script],
    what: "It did not work",
    mend: "try again",
    cwd: root,
  });

  it("gives what it printed, line by line", async () => {
    const lines: string[] = [];
    const onLine = (line: string) => void lines.push(line);
    const printed = await run({
      ...node('console.log("one\\ntwo"); console.error("three")'),
      onLine,
    });
    expect(printed).toContain("one\ntwo\n");
    expect(lines).toEqual(expect.arrayContaining(["one", "two", "three"]));
  });

  it("is trouble when it fails, with its own last words", async () => {
    const failing = run(node('console.error("the disk is full"); process.exit(3)'));
    const error = await failing.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Trouble);
    expect(describeTrouble(error)).toBe("the disk is full\n\nIt did not work.\n  Try: try again\n");
  });

  it.each([
    ["that ends when asked", ""],
    ["that does not listen", 'process.on("SIGTERM", () => undefined);'],
  ])(
    "%s does not outlive the one who is told to stop, nor does what it started",
    async (_, deaf) => {
      const child = pathToFileURL(join(root, "cli/steps/child.mjs")).href;
      const stop = pathToFileURL(join(root, "cli/steps/stop.mjs")).href;
      const sleeper = `const { spawn } = require("node:child_process");
      const inner = spawn(process.execPath, ["-e", ${JSON.stringify(`${deaf} setInterval(() => {}, 1000)`)}]);
      ${deaf} setTimeout(() => console.log("inner", inner.pid), 500); setInterval(() => {}, 1000);`;
      const parent = spawn(process.execPath, [
        "--input-type=module",
        "-e",
        `import { run } from ${JSON.stringify(child)};
       import { listenForSignals } from ${JSON.stringify(stop)};
       listenForSignals();
       await run({ command: process.execPath, args: ["-e", ${JSON.stringify(sleeper)}], what: "", mend: "",
         cwd: ".", onLine: (line) => console.log(line) });`,
      ]);
      const [line] = await once(parent.stdout, "data");
      const inner = Number(/inner (\d+)/.exec(String(line))?.[1]);
      expect(isRunning(inner)).toBe(true);
      parent.kill("SIGTERM");
      const [code] = await once(parent, "exit");
      expect(code).toBe(0);
      await expect.poll(() => isRunning(inner), { timeout: 5_000 }).toBe(false);
    },
  );
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Where nobody waits for orphans, one that has ended is listed still.
    const status = `/proc/${pid}/status`;
    return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, "utf8"));
  } catch {
    return false;
  }
}
