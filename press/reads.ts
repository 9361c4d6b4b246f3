/**
 * Counting reads: a beacon is checked against the rules and added to totals by article and hour, which are written down
 * every few seconds. Nothing here waits but the writing. See docs/popular.md.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { ReadBatch } from "@/newsroom/readership/schema";
import type { Log } from "./log";
import { openReaders } from "./readers";
import { type Beacon, openJudge, type Refusal } from "./verdict";

/** What became of a beacon. */
export type Verdict = "counted" | Refusal;

/** What counting has done since the start. */
export type ReadFigures = {
  verdicts: Record<Verdict, number>;
  /** Reads of articles that were not published any more when they were written down. */
  unpublished: number;
  flushes: number;
  failedFlushes: number;
  /** Counted, and not written down yet. */
  waiting: number;
};

/** The counter. */
export type Reads = {
  count: (beacon: Beacon) => Verdict;
  /** Writes down what was counted. @throws when it could not be; then it is kept for the next time. */
  flush: () => Promise<void>;
  /** Writes down the rest, in several tries if need be. */
  close: () => Promise<void>;
  figures: () => ReadFigures;
};

type Options = {
  /** With which pages are signed. */
  secret: string;
  /** Writes a batch: once, however often it is handed in. */
  write: (batch: ReadBatch) => Promise<{ leftOut: number }>;
  log: Log;
  now?: () => number;
};

const hourLong = 3_600_000;
/** How often the last flush is tried, and how long in milliseconds it waits in between. */
const lastTries = 4;
const betweenTries = 400;

/** Opens a counter with nothing counted. */
export function openReads({ secret, write, log, now = Date.now }: Options): Reads {
  const readers = openReaders({ now });
  const judge = openJudge(secret, readers);
  const verdicts = { counted: 0, malformed: 0, elsewhere: 0, bot: 0, forged: 0, again: 0 };
  const figures = { unpublished: 0, flushes: 0, failedFlushes: 0 };
  let tally = new Map<number, Map<string, number>>();
  /** Handed in, and not known to be written: it stays as it is, so that it can be told from new reads. */
  let batch: ReadBatch | undefined;
  let before = "";
  let flushing: Promise<void> | undefined;

  function add(article: string): void {
    const hour = Math.floor(now() / hourLong) * hourLong;
    let counts = tally.get(hour);
    if (!counts) {
      counts = new Map();
      tally.set(hour, counts);
    }
    counts.set(article, (counts.get(article) ?? 0) + 1);
  }

  function take(): ReadBatch | undefined {
    if (tally.size === 0) return undefined;
    const reads = [...tally].flatMap(([hour, counts]) =>
      [...counts].map(([publicId, count]) => ({ publicId, hour: new Date(hour), count })),
    );
    tally = new Map();
    return { id: randomUUID(), before, reads };
  }

  async function handIn(): Promise<void> {
    if (!batch) return;
    try {
      const { leftOut } = await write(batch);
      figures.flushes += 1;
      figures.unpublished += leftOut;
    } catch (error) {
      figures.failedFlushes += 1;
      throw error;
    }
    before = batch.id;
    batch = undefined;
  }

  async function flush(): Promise<void> {
    readers.forget();
    // What could not be written the last time goes first.
    await handIn();
    batch = take();
    await handIn();
  }

  /** One flush at a time. */
  function flushOnce(): Promise<void> {
    flushing ??= flush().finally(() => {
      flushing = undefined;
    });
    return flushing;
  }

  const waiting = () => {
    let sum = (batch?.reads ?? []).reduce((total, { count }) => total + count, 0);
    for (const counts of tally.values()) for (const count of counts.values()) sum += count;
    return sum;
  };

  return {
    count: (beacon) => {
      const found = judge(beacon);
      const verdict = typeof found === "string" ? found : "counted";
      if (typeof found !== "string") add(found.article);
      verdicts[verdict] += 1;
      return verdict;
    },
    flush: flushOnce,
    close: async () => {
      for (let tries = 1; ; tries += 1) {
        // One under way began before the last reads came.
        await flushing?.catch(() => undefined);
        try {
          await flushOnce();
          return;
        } catch (err) {
          if (tries < lastTries) await pause(betweenTries);
          else {
            log.error(
              { err, reads: waiting() },
              "counted reads could not be written, and are lost",
            );
            return;
          }
        }
      }
    },
    figures: () => ({ verdicts: { ...verdicts }, ...figures, waiting: waiting() }),
  };
}
