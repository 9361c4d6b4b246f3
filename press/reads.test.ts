import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { retract } from "@/newsroom/articles/publish";
import { database } from "@/newsroom/database";
import type { ReadBatch } from "@/newsroom/readership/schema";
import { readToken } from "@/newsroom/readership/token";
import { addBatch } from "@/newsroom/readership/write";
import { clock, commandLine } from "@/newsroom/staff/schema";
import { describeOnBoth } from "@/newsroom/testing/paper";
import { pick, seeded } from "@/newsroom/testing/random";
import { aPublished } from "@/newsroom/testing/stories";
import { openReads, type Verdict } from "./reads";
import type { Beacon } from "./verdict";

const secret = "a secret of this paper";
const agent =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const crawler = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
const log = () => ({ debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() });
const write = (batch: ReadBatch) => addBatch(clock, batch);

function beacon(article: string, given: Partial<Beacon> = {}): Beacon {
  const body = `${article} ${readToken(secret, article)}`;
  return { body, client: "203.0.113.9", agent, site: "same-origin", ...given };
}

describe("a beacon", () => {
  const verdictOf = (given: Partial<Beacon>) =>
    openReads({ secret, write: vi.fn(), log: log() }).count(beacon("tides", given));
  const token = readToken(secret, "tides");

  it.each<[string, Verdict, Partial<Beacon>]>([
    ["of a reader counts", "counted", {}],
    ["of a browser that does not say where it is from counts", "counted", { site: undefined }],
    ["of another site's page does not", "elsewhere", { site: "cross-site" }],
    ["of a sibling site's page does not", "elsewhere", { site: "same-site" }],
    ["typed by hand does not", "elsewhere", { site: "none" }],
    ["of a known robot does not", "bot", { agent: crawler }],
    ["of a program does not", "bot", { agent: "curl/8.9.1" }],
    ["of nobody in particular does not", "bot", { agent: undefined }],
    ["with another article's token does not", "forged", { body: `harbours ${token}` }],
    ["with a wrong token does not", "forged", { body: `tides ${"A".repeat(22)}` }],
    ["without a token does not", "malformed", { body: "tides" }],
    ["with more than that does not", "malformed", { body: `tides ${token} more` }],
    ["that is empty does not", "malformed", { body: "" }],
    ["that is no text does not", "malformed", { body: "\u0000\u00ff".repeat(50) }],
  ])("%s", (_, verdict, given) => {
    expect(verdictOf(given)).toBe(verdict);
  });

  it("counts once an hour for a reader and an article, told apart by address and agent", () => {
    const time = { now: Date.parse("2026-03-02T10:00:00Z") };
    const { count } = openReads({ secret, write: vi.fn(), log: log(), now: () => time.now });
    expect(count(beacon("tides"))).toBe("counted");
    expect(count(beacon("tides"))).toBe("again");
    expect(count(beacon("harbours"))).toBe("counted");
    expect(count(beacon("tides", { client: "203.0.113.10" }))).toBe("counted");
    expect(count(beacon("tides", { agent: agent.replace("140", "141") }))).toBe("counted");
    time.now += 59 * 60_000;
    expect(count(beacon("tides"))).toBe("again");
    time.now += 60_000;
    expect(count(beacon("tides"))).toBe("counted");
  });
});

describeOnBoth("counted reads", () => {
  let articles: { id: number; publicId: string }[] = [];
  const one = () => articles[0]?.publicId ?? "";
  const other = () => articles[1]?.publicId ?? "";
  const now = new Date();
  const thisHour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
  beforeEach(async () => {
    articles = [await aPublished(), await aPublished(), await aPublished()];
  });

  /** Counts in the database, by article and hour. */
  async function written(): Promise<Record<string, number>> {
    const rows = await database().readHour.findMany();
    const name = (id: number) => articles.findIndex((article) => article.id === id);
    return Object.fromEntries(
      rows.map(({ articleId, hour, count }) => [`${name(articleId)} ${hour.toISOString()}`, count]),
    );
  }
  const inAll = async () => Object.values(await written()).reduce((sum, count) => sum + count, 0);
  /** A beacon of a reader of that number. */
  const from = (reader: number, article: string) => beacon(article, { client: `reader ${reader}` });

  it("are in the database to the last one, of 20,000 beacons over three hours", async () => {
    const random = seeded(7);
    const start = thisHour.getTime() - 2 * 3_600_000;
    const time = { now: start };
    const reads = openReads({ secret, write, log: log(), now: () => time.now });
    const expected: Record<string, number> = {};
    const seen = new Set<string>();
    const verdicts = { counted: 0, malformed: 0, elsewhere: 0, bot: 0, forged: 0, again: 0 };
    for (let sent = 0; sent < 20_000; sent += 1) {
      time.now = start + Math.floor((sent / 20_000) * 3 * 3_600_000);
      const reader = Math.floor(random() * 3000);
      const index = Math.floor(random() * articles.length);
      const article = articles[index]?.publicId ?? "";
      const kind = pick(random, ["read", "read", "read", "read", "bot", "forged"] as const);
      const given = from(reader, article);
      if (kind === "bot") given.agent = crawler;
      if (kind === "forged") given.body = `${article} ${readToken("another secret", article)}`;
      reads.count(given);
      const hour = new Date(Math.floor(time.now / 3_600_000) * 3_600_000).toISOString();
      if (kind !== "read") verdicts[kind] += 1;
      else if (seen.has(`${reader} ${index} ${hour}`)) verdicts.again += 1;
      else {
        seen.add(`${reader} ${index} ${hour}`);
        verdicts.counted += 1;
        expected[`${index} ${hour}`] = (expected[`${index} ${hour}`] ?? 0) + 1;
      }
      if (sent % 1500 === 0) {
        void reads.flush();
        await pause(1);
      }
    }
    await reads.close();
    expect(await written()).toEqual(expected);
    expect(reads.figures()).toMatchObject({ verdicts, waiting: 0, failedFlushes: 0 });
    expect(Object.keys(expected)).toHaveLength(9);
    expect(verdicts.again).toBeGreaterThan(100);
  });

  it("stay when they cannot be written, and are written once when they can", async () => {
    let state: "down" | "answers get lost" | "up" = "down";
    const reads = openReads({
      secret,
      log: log(),
      write: async (batch) => {
        if (state === "down") throw new Error("the database is down");
        const answer = await write(batch);
        if (state === "answers get lost") throw new Error("the connection broke");
        return answer;
      },
    });
    reads.count(from(1, one()));
    reads.count(from(2, one()));
    await expect(reads.flush()).rejects.toThrow("down");
    reads.count(from(3, one()));
    reads.count(from(1, other()));
    expect(await inAll()).toBe(0);
    expect(reads.figures().waiting).toBe(4);
    state = "answers get lost";
    await expect(reads.flush()).rejects.toThrow("broke");
    await expect(reads.flush()).rejects.toThrow("broke");
    reads.count(from(4, one()));
    state = "up";
    await reads.flush();
    expect(await inAll()).toBe(5);
    await reads.flush();
    expect(await inAll()).toBe(5);
    expect(reads.figures()).toMatchObject({ waiting: 0, failedFlushes: 3, flushes: 2 });
    expect(await database().readBatch.count()).toBe(1);
  });

  it("of an article that was taken back meanwhile are dropped, the others not", async () => {
    const reads = openReads({ secret, write, log: log() });
    reads.count(from(1, one()));
    reads.count(from(2, one()));
    reads.count(from(1, other()));
    reads.count(from(1, "neverwas"));
    await retract(commandLine, articles[0]?.id ?? 0, "It was wrong.");
    await reads.flush();
    expect(await written()).toEqual({ [`1 ${thisHour.toISOString()}`]: 1 });
    expect(reads.figures()).toMatchObject({ unpublished: 3, waiting: 0 });
  });

  it("that come while others are written go with the next flush; one flush at a time", async () => {
    const batches: ReadBatch[] = [];
    const reads = openReads({
      secret,
      log: log(),
      write: (batch) => {
        batches.push(batch);
        reads.count(from(batches.length + 10, one()));
        return write(batch);
      },
    });
    reads.count(from(1, one()));
    await Promise.all([reads.flush(), reads.flush(), reads.flush()]);
    expect(batches).toHaveLength(1);
    await reads.flush();
    expect(await inAll()).toBe(2);
    expect(batches.map(({ before }) => before)).toEqual(["", batches[0]?.id]);
  });

  it("are written at the end, in several tries if need be", async () => {
    const fails = vi.fn().mockRejectedValueOnce(new Error("busy")).mockRejectedValueOnce("busy");
    const told = log();
    const reads = openReads({
      secret,
      log: told,
      write: async (batch) => {
        await fails();
        return write(batch);
      },
    });
    reads.count(from(1, one()));
    const flushing = reads.flush();
    reads.count(from(2, one()));
    await expect(flushing).rejects.toThrow("busy");
    await reads.close();
    expect(await inAll()).toBe(2);
    expect(told.error).not.toHaveBeenCalled();
  });

  it("that cannot be written at the end are lost, and the log says how many", async () => {
    const told = log();
    const error = new Error("down");
    const reads = openReads({ secret, log: told, write: () => Promise.reject(error) });
    reads.count(from(1, one()));
    reads.count(from(2, one()));
    await reads.close();
    expect(told.error.mock.calls).toEqual([[{ err: error, reads: 2 }, expect.any(String)]]);
  });
});
