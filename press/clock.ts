/** The clock: what the paper does by itself, now and again. */
import { publishDue } from "@/newsroom/articles/due";
import { emptyTrash } from "@/newsroom/articles/trash";
import { rank } from "@/newsroom/readership/rank";
import { clock } from "@/newsroom/staff/schema";
import type { Log } from "./log";

/** Something done every so many milliseconds, first at once. */
export type Duty = { name: string; every: number; perform: () => Promise<unknown> };

const second = 1_000;

/** Publishing what is due, ranking Popular, and emptying the trash of what nobody took back. */
export function duties(log: Log): Duty[] {
  const told = new Map<number, string>();
  return [
    {
      name: "publish what is due",
      // What an editor scheduled for half past is out at half past.
      every: 3 * second,
      perform: async () => {
        const { published, failed } = await publishDue();
        for (const article of published) log.info({ article }, "published on schedule");
        for (const { id: article, error: err } of failed) {
          // It stays scheduled and fails again at every look; the log needs to hear of it once.
          if (told.get(article) === String(err)) continue;
          told.set(article, String(err));
          log.error({ article, err }, "could not be published on schedule");
        }
      },
    },
    { name: "rank Popular", every: 300 * second, perform: () => rank(clock) },
    { name: "empty the trash", every: 3600 * second, perform: () => emptyTrash() },
  ];
}

/** Performs duties, each on its own and never twice at a time, until stopped. A failing one is logged, and tried again. */
export function startClock(kept: readonly Duty[], log: Log): () => Promise<void> {
  const stops = kept.map((duty) => keep(duty, log));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function keep({ name, every, perform }: Duty, log: Log): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round = tick();
  async function tick(): Promise<void> {
    try {
      await perform();
    } catch (err) {
      log.error({ err, duty: name }, "the clock could not do its duty");
    }
    if (stopped) return;
    timer = setTimeout(() => {
      round = tick();
    }, every);
  }
  return () => {
    stopped = true;
    clearTimeout(timer);
    return round;
  };
}
