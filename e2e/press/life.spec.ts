/** How the server ends: in order when it is asked to, and without harm when it is not. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import Sqlite from "better-sqlite3";
import { aPaper, type Paper, start } from "./server";

test.describe.configure({ timeout: 120_000 });

const path = "/science/why-the-tide-comes-twice-a-day";
const agent = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";

/** Sends a beacon as so many readers, each from an address of their own. */
async function sendBeacons(address: string, readers: number): Promise<void> {
  const page = await (await fetch(address + path)).text();
  const body = /data-read="([^"]+)"/.exec(page)?.[1] ?? "";
  for (let reader = 0; reader < readers; reader += 1) {
    const response = await fetch(`${address}/api/read`, {
      method: "POST",
      body,
      headers: { "user-agent": agent, "x-forwarded-for": `203.0.113.${reader}` },
    });
    expect(response.status).toBe(204);
  }
}

function ask<Row>({ database }: Paper, sql: string): Row {
  const sqlite = new Sqlite(database);
  try {
    // Each question names the columns of its row.
    return sqlite.prepare(sql).get() as Row;
  } finally {
    sqlite.close();
  }
}

const readsIn = (paper: Paper) =>
  ask<{ reads: number }>(paper, `SELECT SUM("count") AS reads FROM "ReadHour"`).reads;

test("asked to end, it answers what is under way, writes down what was read and is gone in ten seconds", async () => {
  const paper = await aPaper();
  try {
    const before = readsIn(paper);
    const server = await start(paper);
    await sendBeacons(server.address, 50);
    // Slow enough to be under way, kept alive afterwards.
    const search = fetch(`${server.address}/search?q=the`);
    await pause(5);
    const { code, milliseconds } = await server.end("SIGTERM");
    expect((await search).status).toBe(200);
    expect(code).toBe(0);
    expect(milliseconds).toBeLessThan(10_000);
    expect(readsIn(paper)).toBe(before + 50);
  } finally {
    paper.remove();
  }
});

test("killed at any moment, it leaves a database that opens, a paper that serves, and every edit that was acknowledged", async () => {
  const paper = await aPaper();
  try {
    for (const [round, moment] of [400, 900, 1700].entries()) {
      const server = await start(paper);
      const editor = spawn(
        process.execPath,
        [
          ...["--import", "tsx", "e2e/press/editor.ts"],
          ...[path.split("/")[2] ?? "", String(round * 10_000 + 1)],
        ],
        {
          stdio: ["ignore", "pipe", "inherit"],
          env: { ...process.env, DATA_DIR: paper.dataDir, DATABASE_URL: "" },
        },
      );
      let said = "";
      editor.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString();
      });
      await Promise.race([once(editor.stdout, "data"), once(editor, "exit")]);
      expect(editor.exitCode, "the editor is at work").toBeNull();
      const beacons = sendBeacons(server.address, 250).catch(() => undefined);
      await pause(moment);
      editor.kill("SIGKILL");
      await server.end("SIGKILL");
      await Promise.all([beacons, editor.exitCode ?? editor.signalCode ?? once(editor, "exit")]);

      const acknowledged = Number(said.trim().split("\n").at(-1));
      expect(acknowledged).toBeGreaterThan(round * 10_000);
      const integrity = ask<{ integrity_check: string }>(paper, "PRAGMA integrity_check");
      expect(integrity.integrity_check).toBe("ok");
      const again = await start(paper);
      const page = await (await fetch(again.address + path)).text();
      const printed = Number(/Edit number (\d+) stands/.exec(page)?.[1]);
      // One more may have been written and not said any more.
      expect([acknowledged, acknowledged + 1]).toContain(printed);
      expect((await again.end("SIGTERM")).code).toBe(0);
    }
  } finally {
    paper.remove();
  }
});
