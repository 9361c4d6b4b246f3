/** Telling search engines and feed hubs what the paper has published, corrected, moved or taken back. */
import { env } from "../env";
import { onChanged } from "../freshness";
import { beginFollowing, takeEvents } from "./events";
import { indexNowEndpoint, tellIndexNow } from "./index-now";
import { newsOf } from "./news";
import { type PingLog, usualWaits } from "./send";
import { tellHub } from "./web-sub";

/** How pings work; all but the log is for tests. Times in milliseconds. */
export type PingOptions = {
  log: PingLog;
  endpoint?: string;
  waits?: readonly number[];
  /** How old an event must be to be told of. */
  settled?: number;
  /** How often to look for what other processes did. */
  every?: number;
};

/**
 * Starts telling, if the paper is set up for it (INDEXNOW_KEY, WEBSUB_HUB): without, nothing is sent and nothing read.
 * Returns how to stop; it waits until nothing is read any more, so that the database may be closed.
 */
export function startPings({
  log,
  endpoint = indexNowEndpoint,
  waits = usualWaits,
  settled = 5_000,
  every = 30_000,
}: PingOptions): () => Promise<void> {
  const { indexNowKey, webSubHub, siteUrl } = env();
  if (!indexNowKey && !webSubHub) return async () => undefined;
  const stopping = new AbortController();
  const sending = { log, waits, signal: stopping.signal };
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let changedMeanwhile = false;
  /** After a change of this process's own, once it has settled; another's is seen within `every`. */
  const soon = settled + 100;

  async function look(): Promise<void> {
    try {
      await beginFollowing();
      const { paths, feeds } = await newsOf(await takeEvents(settled));
      const whole = (path: string) => siteUrl + path;
      // Not waited for: a busy search engine may take hours to say yes.
      if (indexNowKey && paths.length > 0) {
        void tellIndexNow(paths.map(whole), { key: indexNowKey, siteUrl, endpoint }, sending);
      }
      if (webSubHub && feeds.length > 0) void tellHub(feeds.map(whole), webSubHub, sending);
    } catch (err) {
      log.warn({ err }, "the audit log could not be read for pings");
    }
  }

  function lookIn(wait: number): void {
    if (stopping.signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      looking = look();
      await looking;
      looking = undefined;
      lookIn(changedMeanwhile ? soon : every);
      changedMeanwhile = false;
    }, wait).unref();
  }

  const forget = onChanged(({ soft }) => {
    if (soft) return;
    if (looking) changedMeanwhile = true;
    else lookIn(soon);
  });
  lookIn(0);
  return async () => {
    forget();
    clearTimeout(timer);
    stopping.abort();
    await looking;
  };
}
