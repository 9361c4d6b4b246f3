/** A database that does not answer: nobody waits for it without end, and nothing is left hanging once it is back. */
import { execFileSync } from "node:child_process";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrate } from "@/prisma/migrate";
import { startPostgres } from "@/prisma/testing/postgres";
import { connect, database, disconnect, eachByItself, transaction } from "./database";
import { saveSection } from "./sections/write";
import { commandLine } from "./staff/schema";

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let url: string;

beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.newDatabase();
  await migrate({ provider: "postgresql", url });
  connect({ provider: "postgresql", url });
}, 90_000);
afterAll(async () => {
  await disconnect();
  await postgres.stop();
});

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await expect(work()).rejects.toThrow();
  return (performance.now() - start) / 1000;
}
const waited = (...works: (() => Promise<unknown>)[]) =>
  Promise.all(works.map((work) => secondsOf(work)));

/** Seconds: ten, and as many again for a machine with other work to do. */
const most = 20;

const reading = () => database().section.findFirst();
const readingTwice = () => database().section.findMany({ include: { articles: true } });
const theLibrarys = () => eachByItself().section.findFirst();
const writing = () => saveSection(commandLine, null, { name: "World" });

it("is not waited for without end when a table is locked, and works on afterwards", async () => {
  const other = new Client(url);
  await other.connect();
  await other.query('BEGIN; LOCK TABLE "Section" IN ACCESS EXCLUSIVE MODE');
  try {
    const seconds = await waited(reading, readingTwice, theLibrarys, writing);
    expect(Math.max(...seconds)).toBeLessThan(most);
  } finally {
    await other.end();
  }
  expect(await reading()).toBeNull();
  await writing();
}, 90_000);

it("is not waited for when the whole server hangs, new connections included", async () => {
  // Some connections stand open, others must be made.
  await Promise.all([reading(), transaction(async (tx) => tx.section.count())]);
  const found = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" });
  const port = new URL(url).port;
  const rows = await database().$queryRaw<{ pid: number }[]>`SELECT pid FROM pg_stat_activity`;
  const postmaster = found
    .split("\n")
    .find((line) => line.includes("postgres") && line.includes(`-p ${port} `));
  const pids = [...rows.map(({ pid }) => pid), Number.parseInt(postmaster ?? "", 10)];
  expect(pids.every((pid) => pid > 1)).toBe(true);
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  try {
    const all = Array.from({ length: 14 }, () => reading);
    const seconds = await waited(...all, theLibrarys, writing);
    expect(Math.max(...seconds)).toBeLessThan(most);
  } finally {
    for (const pid of pids) process.kill(pid, "SIGCONT");
  }
  expect(await reading()).not.toBeNull();
  await saveSection(commandLine, null, { name: "Science" });
}, 90_000);
