import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSupervisor, type Supervisor } from "./supervisor";

let folder: string;
let heard: string[];
let supervisor: Supervisor | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-notify-"));
  heard = [];
});
afterEach(() => {
  supervisor?.stopping();
  rmSync(folder, { recursive: true, force: true });
});

const has = (program: string) => spawnSync(program, ["--version"]).status === 0;

/** A socket such as systemd opens; only Python, of what is on most machines, can make one. */
async function standIn(): Promise<{ path: string; end: () => Promise<unknown> }> {
  const path = join(folder, "notify");
  const script = `
import socket
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind(${JSON.stringify(path)})
print("up", flush=True)
while True: print(s.recv(4096).decode().replace("\\n", " "), flush=True)`;
  const child = spawn("python3", ["-c", script], { stdio: ["ignore", "pipe", "inherit"] });
  child.stdout.on("data", (chunk: Buffer) => {
    heard.push(...chunk.toString().trim().split("\n"));
  });
  await vi.waitFor(() => expect(heard).toContain("up"), { timeout: 10_000 });
  const closed = once(child, "close");
  const end = () => {
    child.kill();
    return closed;
  };
  return { path, end };
}

const hears = (word: RegExp) =>
  vi.waitFor(() => expect(heard.find((line) => word.test(line))).toBeDefined(), {
    timeout: 15_000,
  });

describe("systemd", () => {
  it.skipIf(!has("python3") || !has("systemd-notify"))(
    "hears that the paper is ready, alive, short of its database, and ending",
    async () => {
      const { path, end } = await standIn();
      vi.stubEnv("NOTIFY_SOCKET", path);
      let database = true;
      supervisor = openSupervisor({
        variables: { NOTIFY_SOCKET: path, WATCHDOG_USEC: "600000" },
        isReady: async () => database,
        log: { warn: vi.fn() },
      });
      supervisor.ready();
      await hears(/^READY=1 STATUS=Serving/);
      await hears(/^WATCHDOG=1/);
      database = false;
      await hears(/^STATUS=Serving printed pages only/);
      heard = [];
      await hears(/^WATCHDOG=1/);
      database = true;
      await hears(/^STATUS=Serving$/m);
      supervisor.stopping();
      await hears(/^STOPPING=1 STATUS=Closing/);
      await end();
    },
    60_000,
  );

  it.skipIf(!has("python3") || !has("systemd-notify"))(
    "hears nothing while the event loop hangs",
    async () => {
      const { path, end } = await standIn();
      vi.stubEnv("NOTIFY_SOCKET", path);
      supervisor = openSupervisor({
        variables: { NOTIFY_SOCKET: path, WATCHDOG_USEC: "300000" },
        isReady: async () => true,
        log: { warn: vi.fn() },
      });
      supervisor.ready();
      await hears(/^WATCHDOG=1/);
      await pause(500);
      heard = [];
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3_000);
      await hears(/^WATCHDOG=1/);
      await pause(50);
      // One every 0.1 s had the loop turned: what comes is the one under way then, and those from after.
      expect(heard.length).toBeLessThan(10);
      await end();
    },
    60_000,
  );

  it("is not told anything where it did not ask, or asked another process to be alive", async () => {
    const program = join(folder, "systemd-notify");
    const words = join(folder, "words");
    writeFileSync(program, `#!/bin/sh\necho "$@" >> ${words}\n`);
    chmodSync(program, 0o755);
    writeFileSync(words, "");
    vi.stubEnv("PATH", `${folder}${delimiter}${process.env.PATH}`);
    const silent = openSupervisor({
      variables: { WATCHDOG_USEC: "60000" },
      isReady: async () => true,
      log: { warn: vi.fn() },
    });
    silent.ready();
    supervisor = openSupervisor({
      variables: { NOTIFY_SOCKET: "/none", WATCHDOG_USEC: "60000", WATCHDOG_PID: "1" },
      isReady: async () => true,
      log: { warn: vi.fn() },
    });
    supervisor.ready();
    await vi.waitFor(() => expect(readFileSync(words, "utf8")).not.toBe(""), { timeout: 10_000 });
    await pause(300);
    expect(readFileSync(words, "utf8")).toBe("READY=1 STATUS=Serving\n");
  });

  it("that cannot be told costs one line of the log", async () => {
    vi.stubEnv("PATH", folder);
    const warn = vi.fn();
    supervisor = openSupervisor({
      variables: { NOTIFY_SOCKET: "/none", WATCHDOG_USEC: "30000" },
      isReady: async () => true,
      log: { warn },
    });
    supervisor.ready();
    await pause(300);
    expect(warn).toHaveBeenCalledOnce();
  });
});
