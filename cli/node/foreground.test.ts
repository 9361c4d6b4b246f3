import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { root } from "../steps/root.mjs";

describe("a program in another's place", () => {
  const become = (script: string) => {
    const module = pathToFileURL(join(root, "cli/node/foreground.mjs")).href;
    return spawn(
      process.execPath,
      [
        "--input-type=module",
        "-e",
        `import { become } from ${JSON.stringify(module)};
         await become(process.execPath, ["-e", ${JSON.stringify(script)}, "one", "two"], { ...process.env, SAID: "so" });`,
      ],
      { stdio: ["pipe", "pipe", "inherit"] },
    );
  };

  it("has its input, its output, what it was given, and ends it with its own exit code", async () => {
    const it = become(`process.stdin.once("data", (text) => {
      process.stdout.write([process.env.SAID, ...process.argv.slice(1), text].join()); process.exit(7); });`);
    it.stdin.write("word");
    const [printed] = await once(it.stdout, "data");
    expect(String(printed)).toBe("so,one,two,word");
    expect((await once(it, "exit"))[0]).toBe(7);
  });

  it.each(["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT"] as const)("is told of %s", async (signal) => {
    const it = become(
      `process.on("${signal}", () => process.exit(3)); console.log("ready"); setInterval(() => {}, 1000);`,
    );
    await once(it.stdout, "data");
    it.kill(signal);
    expect(await once(it, "exit")).toEqual([3, null]);
  });

  it("takes it along when a signal ends it", async () => {
    const it = become(`console.log(process.pid); setInterval(() => {}, 1000);`);
    const [pid] = await once(it.stdout, "data");
    process.kill(Number(pid), "SIGKILL");
    expect(await once(it, "exit")).toEqual([null, "SIGKILL"]);
  });
});
