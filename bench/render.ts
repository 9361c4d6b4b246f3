/**
 * How long a page takes from the database to finished HTML, on small and large papers, on both databases.
 * Run: `npm run bench -- render [--sizes 1000,200000]` after `npm run build`.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { connect, disconnect } from "@/newsroom/database";
import type { DatabaseTarget } from "@/prisma/adapter";
import { migrate } from "@/prisma/migrate";
import { startPostgres } from "@/prisma/testing/postgres";
import { fillLargePaper } from "./large-paper";

const exec = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));

/** Milliseconds of one kind of page. */
type Timing = { page: string; p50: number; p95: number; bytes: number };

async function fill(target: DatabaseTarget, size: number): Promise<void> {
  await migrate(target);
  connect(target);
  await fillLargePaper(size, {
    newest: new Date(Date.UTC(2026, 0, 1)),
    onProgress: (done) =>
      process.stderr.write(`\r${target.provider}: ${done} of ${size} articles `),
  });
  process.stderr.write("\n");
  await disconnect();
}

async function measure(environment: Record<string, string>): Promise<Timing[]> {
  const { stdout } = await exec(
    process.execPath,
    ["--import", "tsx", join(root, "bench", "render-pages.ts")],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", ...environment },
      maxBuffer: 16 * 1024 * 1024,
    },
  );
  return JSON.parse(stdout.slice(stdout.lastIndexOf("\n[") + 1)) as Timing[];
}

/** Fills papers, measures, prints a table. */
export async function run(args: string[]): Promise<void> {
  const sizes = (args[0] === "--sizes" ? (args[1] ?? "") : "1000,200000").split(",").map(Number);
  const rows: (Timing & { database: string; articles: number })[] = [];
  for (const articles of sizes) {
    const dataDir = join(tmpdir(), `stet-bench-${articles}`);
    if (!existsSync(join(dataDir, "filled"))) {
      mkdirSync(dataDir, { recursive: true });
      await fill({ provider: "sqlite", file: join(dataDir, "stet.db") }, articles);
      mkdirSync(join(dataDir, "filled"));
    }
    const timings = await measure({ DATA_DIR: dataDir, DATABASE_URL: "" });
    rows.push(...timings.map((timing) => ({ database: "SQLite", articles, ...timing })));
  }
  const postgres = await startPostgres();
  try {
    for (const articles of sizes) {
      const url = await postgres.newDatabase();
      await fill({ provider: "postgresql", url }, articles);
      const timings = await measure({ DATABASE_URL: url });
      rows.push(...timings.map((timing) => ({ database: "PostgreSQL", articles, ...timing })));
    }
  } finally {
    await postgres.stop();
  }
  console.log(
    `\nOne page from the database to finished HTML; ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`,
  );
  console.log(
    "| database | articles | page | p50 ms | p95 ms | HTML KB | p50 against the smallest |",
  );
  console.log("| --- | ---: | --- | ---: | ---: | ---: | ---: |");
  for (const row of rows) {
    const base = rows.find((other) => other.database === row.database && other.page === row.page);
    const ratio = base ? (row.p50 / base.p50).toFixed(2) : "";
    console.log(
      `| ${row.database} | ${row.articles} | ${row.page} | ${row.p50.toFixed(1)} | ${row.p95.toFixed(1)} | ${(row.bytes / 1024).toFixed(1)} | ${ratio} |`,
    );
  }
}
