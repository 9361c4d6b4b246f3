/** From a fresh clone, with nothing cached, to the first page; by step. And the second start. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { freePort } from "@/prisma/testing/free-port";
import { treeOf } from "./process-tree";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Between two looks at the processes, in milliseconds. */
const glance = 200;

type Row = { step: string; "at s": number; "CPU s so far": number; "most MB": number };

/**
 * `npm run bench -- first-start [--node FOLDER]`: clones what is committed into an empty folder, with an empty npm cache,
 * and prints when each step was done, how much CPU had been taken by then, and the most memory held during it. FOLDER
 * holds the `node` and `npm` to start with, as /usr/bin.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { node: { type: "string" } } });
  const clone = mkdtempSync(join(tmpdir(), "stet-first-start-"));
  try {
    const { status } = spawnSync("git", ["clone", "--quiet", root, join(clone, "stet")]);
    if (status !== 0) throw new Error("the checkout could not be cloned");
    const env = {
      HOME: clone,
      PATH: [values.node, process.env.PATH].filter(Boolean).join(":"),
      npm_config_cache: join(clone, "npm-cache"),
      DATA_DIR: join(clone, "data"),
    };
    console.table(await start(join(clone, "stet"), env));
    console.table(await start(join(clone, "stet"), env));
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

/** Starts a paper, waits for its first page, gives it a minute to make its pictures, and stops it. */
async function start(cwd: string, env: Record<string, string>): Promise<Row[]> {
  const port = await freePort();
  const began = performance.now();
  const npm = spawn("npm", ["start"], {
    cwd,
    stdio: ["ignore", "pipe", "inherit"],
    // Next's types want NODE_ENV in every environment; a newcomer's shell has none.
    env: { ...env, PORT: String(port), LOG_LEVEL: "error" } as unknown as NodeJS.ProcessEnv,
  });
  const rows: Row[] = [];
  let most = 0;
  const note = (step: string) => {
    const { cpu, memory } = treeOf(npm.pid ?? 0);
    rows.push({
      step,
      "at s": Math.round((performance.now() - began) / 100) / 10,
      "CPU s so far": Math.round(cpu * 10) / 10,
      "most MB": Math.round(Math.max(most, memory) / 1e6),
    });
    most = 0;
  };
  const looking = setInterval(() => {
    most = Math.max(most, treeOf(npm.pid ?? 0).memory);
  }, glance);
  npm.stdout.on("data", (chunk) => {
    for (const [, step = ""] of String(chunk).matchAll(/^✓ (.+) \(/gm)) note(step);
  });
  while (!(await answers(`http://localhost:${port}/`))) {
    if (npm.exitCode !== null) throw new Error(`npm start ended with exit code ${npm.exitCode}`);
    await pause(20);
  }
  note("first page");
  await pause(60_000);
  note("a minute later");
  clearInterval(looking);
  npm.kill("SIGTERM");
  if (npm.exitCode === null) await once(npm, "exit");
  return rows;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const answers = (address: string) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
