/** Before the browser tests: the production server, on a free port and a copy of the demo paper. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync } from "node:fs";
import { demoPaper } from "../cli/checks/demo-paper.mjs";
import { freePort } from "../cli/steps/port.mjs";
import { root } from "../cli/steps/root.mjs";
import { scratchFolder } from "../prisma/testing/scratch-folder";

/** Starts the server; what is returned ends it, and fails unless it ends as it should. */
export default async function serve(): Promise<() => Promise<void>> {
  const dataDir = scratchFolder("stet-e2e-");
  cpSync(await demoPaper(root), dataDir, { recursive: true });
  Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: "" });
  // Only now: the newsroom reads the environment when it is first asked.
  const { moveAndReturn } = await import("./moved");
  process.env.E2E_MOVED = JSON.stringify(await moveAndReturn());
  const port = await freePort("localhost", 0);
  const address = `http://localhost:${port}`;
  const server = spawn(process.execPath, ["cli/start.mjs"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      HOST: "localhost",
      PORT: String(port),
      SITE_URL: "",
    },
  });
  await answered(server, address);
  process.env.E2E_ADDRESS = address;
  return async () => {
    server.kill("SIGTERM");
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
    rmSync(dataDir, { recursive: true, force: true });
    if (server.exitCode !== 0) {
      throw new Error(`the server ended with ${server.exitCode ?? server.signalCode}`);
    }
  };
}

async function answered(server: ChildProcess, address: string): Promise<void> {
  let said = "";
  server.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the server did not start:\n${said}`);
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
