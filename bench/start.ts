/** How long a start takes when everything is done already: from `npm start` to the first answered request. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { freePort } from "@/prisma/testing/free-port";
import { demoPaper, largePaper } from "./papers";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * `npm run bench -- start [TIMES]`: starts the demo edition and a paper of 1,000 articles, and prints the medians in
 * milliseconds.
 */
export async function run([times = "5"]: string[]): Promise<void> {
  const papers = {
    "the demo edition": await demoPaper(),
    "1,000 articles": await largePaper(1000),
  };
  const rows = [];
  for (const [paper, dataDir] of Object.entries(papers)) {
    // Whatever is still to be done, is done now.
    await startOnce(dataDir);
    const rounds = [];
    for (let round = 0; round < Number(times); round += 1) rounds.push(await startOnce(dataDir));
    rows.push({
      paper,
      "npm start to first page": median(rounds.map(({ started }) => started)),
      "asked to stop to gone": median(rounds.map(({ stopped }) => stopped)),
    });
  }
  rmSync(papers["the demo edition"], { recursive: true, force: true });
  console.table(rows);
}

const median = (of: number[]) => of.sort((one, other) => one - other)[Math.floor(of.length / 2)];

async function startOnce(dataDir: string): Promise<{ started: number; stopped: number }> {
  const port = await freePort();
  const began = performance.now();
  const npm = spawn("npm", ["start"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "error" },
  });
  await answered(npm, `http://localhost:${port}/`);
  const started = Math.round(performance.now() - began);
  const asked = performance.now();
  npm.kill("SIGTERM");
  if (npm.exitCode === null) await once(npm, "exit");
  return { started, stopped: Math.round(performance.now() - asked) };
}

async function answered(npm: ChildProcess, address: string): Promise<void> {
  for (;;) {
    if (npm.exitCode !== null) throw new Error(`npm start ended with exit code ${npm.exitCode}`);
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
