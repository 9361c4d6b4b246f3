/** A server of a test's own: the real one, on a copy of the demo paper, to be ended in any way. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { demoPaper } from "../../cli/checks/demo-paper.mjs";
import { freePort } from "../../cli/steps/port.mjs";
import { root } from "../../cli/steps/root.mjs";
import { scratchFolder } from "../../prisma/testing/scratch-folder";

/** A paper of a test's own. */
export type Paper = { dataDir: string; database: string; remove: () => void };

/** Copies the demo paper. */
export async function aPaper(): Promise<Paper> {
  const paper = anEmptyPaper();
  cpSync(await demoPaper(root), paper.dataDir, { recursive: true });
  return paper;
}

/** A folder in which there is no paper yet. */
export function anEmptyPaper(): Paper {
  const dataDir = scratchFolder("stet-e2e-life-");
  return {
    dataDir,
    database: join(dataDir, "stet.db"),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

/**
 * A running server. `said` is what it has written so far; `end` sends a signal and resolves when the process is gone,
 * with how it went.
 */
export type Server = {
  address: string;
  said: () => string;
  end: (signal: NodeJS.Signals) => Promise<{ code: number | null; milliseconds: number }>;
};

/** Starts the server, with more in its environment if need be, and waits until it is ready. */
export async function start(
  { dataDir }: Paper,
  environment: Record<string, string> = {},
): Promise<Server> {
  const port = await freePort("localhost", 0);
  const child = spawn(process.execPath, ["cli/start.mjs"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      HOST: "localhost",
      PORT: String(port),
      SITE_URL: "",
      TRUSTED_PROXIES: "loopback",
      ...environment,
    },
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const address = `http://localhost:${port}`;
  await ready(child, address);
  return {
    address,
    said: () => said,
    end: async (signal) => {
      const began = performance.now();
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      return { code: child.exitCode, milliseconds: performance.now() - began };
    },
  };
}

async function ready(child: ChildProcess, address: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const response = await fetch(`${address}/readyz`).catch(() => undefined);
    if (response?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
