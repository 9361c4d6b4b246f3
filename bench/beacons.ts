/**
 * How many read beacons a second the server takes, over loopback with keep-alive, and whether every one of them is in the
 * database afterwards that the rules count. Run: `npm run bench -- beacons [HOW-MANY]` after `npm run build`.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { connect } from "node:net";
import { cpus } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { readToken } from "@/newsroom/readership/token";
import { freePort } from "@/prisma/testing/free-port";
import { demoPaper } from "./papers";

const root = fileURLToPath(new URL("..", import.meta.url));

const connections = 32;
const browser =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const robot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

/** Of a hundred beacons so many are sent again, by robots, and with another article's token; the rest count. */
const mix = { again: 10, robot: 5, forged: 5 };

type Beacon = { reader: number; article: string; token: string; agent: string; counts: boolean };

/** The beacon of this number. Each is of a reader of its own, but for those that were sent before. */
function beaconOf(number: number, articles: readonly string[], secret: string): Beacon {
  const place = number % 100;
  const again = place >= 50 && place < 50 + mix.again;
  const forged = place >= 100 - mix.forged;
  const byRobot = !forged && place >= 100 - mix.forged - mix.robot;
  const reader = again ? number - 50 : number;
  const article = articles[reader % articles.length] ?? "";
  return {
    reader,
    article,
    token: readToken(secret, forged ? `${article}x` : article),
    agent: byRobot ? robot : browser,
    counts: !again && !forged && !byRobot,
  };
}

/** A request as a browser behind a proxy on this machine sends it. */
function requestOf({ reader, article, token, agent }: Beacon, host: string): string {
  const address = [10, (reader >> 16) & 255, (reader >> 8) & 255, reader & 255].join(".");
  const body = `${article} ${token}`;
  return [
    "POST /api/read HTTP/1.1",
    `Host: ${host}`,
    `User-Agent: ${agent}`,
    `X-Forwarded-For: ${address}`,
    "X-Forwarded-Proto: http",
    "Accept: */*",
    "Accept-Language: en-GB,en;q=0.7",
    "Accept-Encoding: gzip, deflate, br, zstd",
    "Content-Type: text/plain;charset=UTF-8",
    `Origin: http://${host}`,
    `Referer: http://${host}/science/why-the-tide-comes-twice-a-day`,
    "Sec-Fetch-Dest: empty",
    "Sec-Fetch-Mode: no-cors",
    "Sec-Fetch-Site: same-origin",
    `Content-Length: ${body.length}`,
    "",
    body,
  ].join("\r\n");
}

/** Sends what `next` gives over one connection, each when the one before is answered. Returns how many were not 204. */
async function send(port: number, next: () => string | undefined): Promise<number> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  let bad = 0;
  let heard = "";
  await new Promise<void>((resolve, reject) => {
    const more = () => {
      const request = next();
      if (request === undefined) resolve();
      else socket.write(request);
    };
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      const end = heard.indexOf("\r\n\r\n");
      // An answer to a beacon has no body; any other would not be 204.
      if (end < 0) return;
      if (!heard.startsWith("HTTP/1.1 204 ")) bad += 1;
      heard = heard.slice(end + 4);
      more();
    });
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the press hung up")));
    more();
  });
  socket.destroy();
  return bad;
}

function ask<Row>(dataDir: string, sql: string): Row[] {
  const sqlite = new Sqlite(join(dataDir, "stet.db"), { readonly: true });
  try {
    // Each question names the columns of its rows.
    return sqlite.prepare(sql).all() as Row[];
  } finally {
    sqlite.close();
  }
}

const readsIn = (dataDir: string) =>
  ask<{ reads: number }>(dataDir, `SELECT COALESCE(SUM("count"), 0) AS reads FROM "ReadHour"`)[0]
    ?.reads ?? 0;

/** The real server on a paper, started as `npm start` starts it. */
async function startServer(dataDir: string) {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [join(root, "cli", "start.mjs")], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      SITE_URL: "",
      HOST: "127.0.0.1",
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      TRUSTED_PROXIES: "loopback",
      LOG_LEVEL: "error",
    },
  });
  const status = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status;
  while ((await status().catch(() => 0)) !== 200) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await pause(100);
  }
  return {
    port,
    figure: async (name: string): Promise<number> => {
      const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
      const line = text.split("\n").find((one) => one.startsWith(`${name} `)) ?? "";
      return Number(line.slice(name.length));
    },
    stop: async () => {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** Sends beacons and prints how fast they were taken, and the totals. */
export async function run([howMany = "300000"]: string[]): Promise<void> {
  const total = Number(howMany);
  const dataDir = await demoPaper();
  const server = await startServer(dataDir);
  const [secret] = ask<{ value: string }>(
    dataDir,
    `SELECT "value" FROM "Secret" WHERE "name" = 'reads'`,
  );
  const articles = ask<{ publicId: string }>(
    dataDir,
    `SELECT "publicId" FROM "Article" WHERE "status" = 'published'`,
  ).map(({ publicId }) => publicId);
  const requests: string[] = [];
  let expected = 0;
  for (let number = 0; number < total; number += 1) {
    const beacon = beaconOf(number, articles, secret?.value ?? "");
    requests.push(requestOf(beacon, `127.0.0.1:${server.port}`));
    if (beacon.counts) expected += 1;
  }

  const before = readsIn(dataDir);
  const [cpu, memory] = ["process_cpu_seconds_total", "process_resident_memory_bytes"] as const;
  const [cpuBefore, memoryBefore] = [await server.figure(cpu), await server.figure(memory)];
  const hour = new Date().getUTCHours();
  let sent = 0;
  const next = () => {
    const request = requests[sent];
    sent += 1;
    return request;
  };
  const start = performance.now();
  const bad = await Promise.all(Array.from({ length: connections }, () => send(server.port, next)));
  const seconds = (performance.now() - start) / 1000;
  const spent = ((await server.figure(cpu)) - cpuBefore) / total;
  const grown = (await server.figure(memory)) - memoryBefore;
  await server.stop();
  const counted = readsIn(dataDir) - before;
  rmSync(dataDir, { recursive: true, force: true });
  if (new Date().getUTCHours() !== hour) {
    throw new Error("a new hour began, in which the same readers count again; run it once more");
  }

  const rate = Math.round(total / seconds);
  const refused = bad.reduce((sum, one) => sum + one, 0);
  console.log(
    `\n${total} beacons over ${connections} connections kept alive; ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`,
  );
  console.log("| what | measured | promised |\n| --- | ---: | ---: |");
  console.log(`| beacons accepted a second | ${rate} | ≥ 10000 |`);
  console.log(`| processor time for one | ${(spent * 1e6).toFixed(0)} µs | |`);
  console.log(`| answers other than 204 | ${refused} | 0 |`);
  console.log(`| reads in the database | ${counted} | ${expected} |`);
  console.log(`| memory grown by | ${Math.round(grown / 2 ** 20)} MB | |`);
  if (rate < 10_000 || refused > 0 || counted !== expected) process.exitCode = 1;
}
