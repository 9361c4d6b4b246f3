/**
 * The press against nginx and against `next start`, side by side on this machine, and what it promises under load.
 * Run: `npm run bench -- press` after `npm run build`. Needs `wrk` and `nginx` on the PATH (Debian: wrk, nginx-light).
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { article, startNext, startNginx, startPress } from "./contenders";
import { demoPaper, largePaper } from "./papers";
import { type Load, wrk } from "./wrk";

const exec = promisify(execFile);

type Row = [what: string, measured: string, promised: string, kept: boolean];

/** While an editor publishes once a second and Popular changes: latency, errors, and answers older than an acknowledgement. */
async function publishing(
  press: Awaited<ReturnType<typeof startPress>>,
  seconds: number,
): Promise<Row[]> {
  const publish = (edit: number) =>
    press.ask({
      do: "publish",
      slug: article.split("/")[2] ?? "",
      text: `Edit number ${edit} stands.`,
    });
  // The first ones compile what publishing runs on.
  let acknowledged = 0;
  for (; acknowledged < 5; acknowledged += 1) await publish(acknowledged + 1);
  let stale = 0;
  let checked = 0;
  let running = true;
  const editor = (async () => {
    while (running) {
      await publish(acknowledged + 1);
      acknowledged += 1;
      await press.ask({ do: "popular" });
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  })();
  const reader = (async () => {
    while (running) {
      const before = acknowledged;
      const text = await (await fetch(press.origin + article)).text();
      const seen = Number(/Edit number (\d+) stands/.exec(text)?.[1] ?? 0);
      checked += 1;
      if (seen < before) stale += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const load = await wrk(press.origin + article, seconds);
  running = false;
  await Promise.all([editor, reader]);
  return [
    [
      `p99 while ${acknowledged} edits are published`,
      `${load.p99.toFixed(1)} ms`,
      "≤ 15 ms",
      load.p99 <= 15,
    ],
    ["errors meanwhile", String(load.errors), "0", load.errors === 0],
    [
      `answers older than the last acknowledged edit, of ${checked}`,
      String(stale),
      "0",
      stale === 0,
    ],
  ];
}

async function weight(origin: string): Promise<Row[]> {
  const response = await fetch(origin + article, { headers: { "accept-encoding": "identity" } });
  const html = Buffer.from(await response.arrayBuffer());
  const text = html.toString();
  const scripts = [...text.matchAll(/<script(?![^>]*ld\+json)[^>]*src="([^"]+)"/g)].map(
    ([, src]) => src ?? "",
  );
  const inline = [...text.matchAll(/<script(?![^>]*ld\+json)(?![^>]*src=)/g)].length;
  const framework = scripts.filter((src) => src.startsWith("/_next/")).length + inline;
  const own = await Promise.all(
    scripts.map(
      async (src) =>
        brotliCompressSync(Buffer.from(await (await fetch(origin + src)).arrayBuffer())).length,
    ),
  );
  const ownBytes = own.reduce((sum, one) => sum + one, 0);
  const fonts = [...(response.headers.get("link") ?? "").matchAll(/as="font"/g)].length;
  const requests = 1 + scripts.length + fonts;
  const compressed = brotliCompressSync(html).length;
  return [
    ["framework scripts on an article page", String(framework), "0", framework === 0],
    ["own script, brotli", `${ownBytes} bytes`, "≤ 2 KB", ownBytes <= 2048],
    ["requests for an article page without pictures", String(requests), "≤ 4", requests <= 4],
    [
      "article HTML with its CSS, brotli",
      `${(compressed / 1024).toFixed(1)} KB`,
      "≤ 14 KB",
      compressed <= 14 * 1024,
    ],
  ];
}

async function stampede(dataDir: string): Promise<Row[]> {
  const press = await startPress(dataDir);
  const before = (await press.ask({ do: "figures" })).figures.renders;
  const answers = await Promise.all(
    Array.from({ length: 1000 }, () => fetch(press.origin + article)),
  );
  await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  const renders = (await press.ask({ do: "figures" })).figures.renders - before;
  const good = answers.filter(({ status }) => status === 200).length;
  await press.stop();
  return [
    [
      `renders for 1,000 simultaneous first requests (${good} answered)`,
      String(renders),
      "1",
      renders === 1 && good === 1000,
    ],
  ];
}

async function guesses(dataDir: string): Promise<Row[]> {
  const press = await startPress(dataDir);
  await (await fetch(press.origin + article)).arrayBuffer();
  const before = await press.ask({ do: "figures" });
  for (let done = 0; done < 10_000; done += 20) {
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) =>
        (await fetch(`${press.origin}/guess/${done + index}`)).arrayBuffer(),
      ),
    );
  }
  const middle = await press.ask({ do: "figures" });
  await (await fetch(press.origin + article)).arrayBuffer();
  const after = await press.ask({ do: "figures" });
  await press.stop();
  const hit = after.figures.renders === middle.figures.renders;
  const kept = after.figures.pages - before.figures.pages;
  return [
    ["pages kept of 10,000 unknown addresses", String(kept), "≤ 1,000", kept <= 1000],
    ["a real page after them", hit ? "a hit" : "rendered", "a hit", hit],
    [
      "memory after them",
      `${Math.round(after.rss / 2 ** 20)} MB`,
      "bounded",
      after.rss < 700 * 2 ** 20,
    ],
  ];
}

async function million(): Promise<Row[]> {
  const press = await startPress(await largePaper(5000));
  const script = join(mkdtempSync(join(tmpdir(), "stet-wrk-")), "pages.lua");
  const sections = [
    "civics",
    "science",
    "environment",
    "economy",
    "technology",
    "culture",
    "opinion",
  ];
  writeFileSync(
    script,
    `local sections = { ${sections.map((name) => `"${name}"`).join(", ")} }
     request = function()
       local id = math.random(1, 5000)
       return wrk.format("GET", "/" .. sections[id % 7 + 1] .. "/story-" .. id, { ["Accept-Encoding"] = "gzip" })
     end`,
  );
  const read = async (seconds: number) => {
    const args = ["-t1", "-c32", `-d${seconds}s`, "-s", script, press.origin];
    const { stdout } = await exec("wrk", args);
    return {
      sent: Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0),
      bad: Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0),
      ...(await press.ask({ do: "figures" })),
    };
  };
  // First every page is printed; then the press only serves, and memory should stand still.
  let told = await read(20);
  let bad = told.bad;
  while (told.figures.pages < 5000) {
    told = await read(20);
    bad += told.bad;
  }
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
  const live = [megabytes(told.live)];
  let sent = 0;
  let peak = 0;
  while (sent < 1_000_000) {
    told = await read(10);
    sent += told.sent;
    bad += told.bad;
    peak = Math.max(peak, megabytes(told.rss));
    live.push(megabytes(told.live));
  }
  const { figures } = told;
  await press.stop();
  const isGrowing = (live.at(-1) ?? 0) > (live[0] ?? 0) * 1.1;
  return [
    [
      `memory in use over ${sent.toLocaleString("en")} requests to 5,000 pages`,
      `${live.join(" → ")} MB`,
      "not growing",
      !isGrowing,
    ],
    ["most the process held, garbage included", `${peak} MB`, "", true],
    [
      "bytes of the edition then",
      `${(figures.bytes / 2 ** 20).toFixed(1)} MB`,
      "≤ 256 MB",
      figures.bytes <= 256 * 2 ** 20,
    ],
    ["answers that were not 200", String(bad), "0", bad === 0],
  ];
}

/** Requests a second and latency of the press, side by side with nginx and with `next start`. */
async function sideBySide(
  press: Awaited<ReturnType<typeof startPress>>,
  dataDir: string,
): Promise<Row[]> {
  await (await fetch(press.origin + article)).arrayBuffer();
  const page = await fetch(press.origin + article, { headers: { "accept-encoding": "identity" } });
  const zipped = gzipSync(Buffer.from(await page.arrayBuffer()), { level: 9 });
  const headers = new Headers(page.headers);
  headers.set("content-encoding", "gzip");
  const nginx = await startNginx(zipped, headers);
  process.stderr.write("building the same pages for next start …\n");
  const next = await startNext(dataDir);
  const loads = { press: [] as Load[], nginx: [] as Load[], next: [] as Load[] };
  for (let round = 0; round < 3; round += 1) {
    for (const [name, { origin }] of Object.entries({ press, nginx, next })) {
      loads[name as keyof typeof loads].push(await wrk(origin + article, 6));
    }
  }
  await Promise.all([nginx.stop(), next.stop()]);
  const median = (of: Load[], pick: (load: Load) => number) =>
    of.map(pick).sort((a, b) => a - b)[1] ?? 0;
  const [ours, theirs, nexts] = [loads.press, loads.nginx, loads.next].map((of) =>
    median(of, ({ rps }) => rps),
  ) as [number, number, number];
  const p99 = median(loads.press, (load) => load.p99);
  return [
    ["press, requests/s", ours.toFixed(0), "", true],
    ["nginx, same bytes and headers", theirs.toFixed(0), "", true],
    ["next start, prerendered", nexts.toFixed(0), "", true],
    ["press against nginx", (ours / theirs).toFixed(2), "≥ 0.45", ours / theirs >= 0.45],
    ["press against next start", `${(ours / nexts).toFixed(1)} ×`, "≥ 20 ×", ours / nexts >= 20],
    ["p99 at that load", `${p99.toFixed(1)} ms`, "≤ 5 ms", p99 <= 5],
  ];
}

/** Measures everything and prints a table; `--quick` only what takes seconds, `--long` only what takes minutes. */
export async function run(args: string[]): Promise<void> {
  const dataDir = await demoPaper();
  const rows: Row[] = [];
  const stage = async (name: string, measure: () => Promise<Row[]>) => {
    process.stderr.write(`${name} …\n`);
    rows.push(...(await measure()));
  };
  if (!args.includes("--long")) {
    const press = await startPress(dataDir);
    await stage("side by side", () => sideBySide(press, dataDir));
    await stage("publishing under load", () => publishing(press, 15));
    await stage("weight", () => weight(press.origin));
    await press.stop();
    await stage("1,000 at once", () => stampede(dataDir));
  }
  if (!args.includes("--quick")) {
    await stage("10,000 unknown addresses", () => guesses(dataDir));
    await stage("a million requests", million);
  }
  rmSync(dataDir, { recursive: true, force: true });
  console.log(
    `\nwrk -t1 -c32 with gzip, the demo edition's article; ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`,
  );
  console.log("| what | measured | promised | kept |\n| --- | ---: | ---: | --- |");
  for (const [what, measured, promised, kept] of rows) {
    console.log(
      `| ${what} | ${measured} | ${promised} | ${promised ? (kept ? "yes" : "NO") : ""} |`,
    );
  }
  if (rows.some(([, , , kept]) => !kept)) process.exitCode = 1;
}
