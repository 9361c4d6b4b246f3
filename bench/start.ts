/** How long a start takes when everything is done already: from `npm start` to the first answered request. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "@/prisma/testing/free-port";

const root = fileURLToPath(new URL("..", import.meta.url));

/** `npm run bench -- start [TIMES]`: prints each start and stop in milliseconds, and the median. */
export async function run([times = "5"]: string[]): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "stet-bench-start-"));
  try {
    console.log(`first start, with what it has to do: ${(await startOnce(dataDir)).started} ms`);
    const rounds = [];
    for (let round = 0; round < Number(times); round += 1) rounds.push(await startOnce(dataDir));
    console.table(rounds);
    const sorted = rounds.map(({ started }) => started).sort((one, other) => one - other);
    console.log(`median of ${sorted.length}: ${sorted[Math.floor(sorted.length / 2)]} ms`);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

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
