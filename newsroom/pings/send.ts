/** Sending a ping: a request that is tried again while the other side is busy, and given up when it says no. */

/** Where pings are told of. `pino` fits. */
export type PingLog = {
  info: (details: object, message: string) => void;
  warn: (details: object, message: string) => void;
};

/** How pings are sent. `waits`: milliseconds before the second try, the third …; `signal` ends it all. */
export type Sending = { log: PingLog; waits: readonly number[]; signal: AbortSignal };

/** What is sent, and to whom, in the words of the log. */
export type Ping = { to: string; url: string; body: string; type: string };

/** The usual waits: five seconds, a minute, ten minutes, an hour. */
export const usualWaits = [5_000, 60_000, 600_000, 3_600_000] as const;

const patience = 15_000;

/** Sends a ping; true when it was taken. Never throws: a story is out whether anybody was told or not. */
export async function send(ping: Ping, { log, waits, signal }: Sending): Promise<boolean> {
  for (let tries = 1; !signal.aborted; tries += 1) {
    const { problem, again, after } = await attempt(ping, signal);
    if (problem === null) {
      log.info({ to: ping.to, tries }, "pinged");
      return true;
    }
    const wait = waits[tries - 1];
    if (!again || wait === undefined || signal.aborted) {
      log.warn({ to: ping.to, tries, problem }, "a ping was not taken");
      return false;
    }
    await pause(Math.max(wait, after), signal);
  }
  return false;
}

type Outcome = { problem: string | null; again: boolean; after: number };

async function attempt({ url, body, type }: Ping, signal: AbortSignal): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": type, "user-agent": "Stet" },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    const words = (await response.text()).slice(0, 300);
    if (response.ok) return { problem: null, again: false, after: 0 };
    return {
      problem: `${response.status} ${words}`.trim(),
      again: response.status === 429 || response.status >= 500,
      after: retryAfter(response.headers.get("retry-after")),
    };
  } catch (error) {
    return { problem: String(error), again: true, after: 0 };
  }
}

/** Retry-After in milliseconds (RFC 9110, 10.2.3), at most a day; 0 when there is none. */
function retryAfter(header: string | null): number {
  if (!header) return 0;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Math.min(Math.max(Number.isFinite(wait) ? wait : 0, 0), 24 * 3600 * 1000);
}

function pause(wait: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    // A paper that is being closed does not wait for a busy search engine.
    const timer = setTimeout(done, wait).unref();
    signal.addEventListener("abort", done);
  });
}
