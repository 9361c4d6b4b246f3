/** Whether the paper is alive, and whether it is ready to be read: for whoever watches over the process. */
import { setTimeout as pause } from "node:timers/promises";
import { conditions } from "@/newsroom/conditions";
import { database } from "@/newsroom/database";
import type { Log } from "./log";

/** Answers of the two addresses. */
export type Health = {
  /** The status to answer an address with; undefined when it is none of these two. */
  answer: (path: string) => number | Promise<number> | undefined;
  /** What an answer of `/readyz` says besides: what is out of order, a sentence each. */
  says: (path: string) => string[];
  /** From here on the paper is not ready: those who share out readers send them elsewhere. */
  leave: () => void;
};

type Options = {
  /** The status of the front page, made if need be. */
  front: () => Promise<number>;
  log: Log;
  /** Milliseconds either may take. */
  patience?: number;
};

/** However often somebody asks, it is looked at once in so many milliseconds. */
const believedFor = 1_000;

/**
 * `/healthz` is 200 as long as the process answers at all. `/readyz` is 200 when the front page can be had, from the edition
 * or printed now, and the database answers; else 503.
 */
export function openHealth({ front, log, patience = 3_000 }: Options): Health {
  let leaving = false;
  let last: { at: number; status: Promise<number> } | undefined;

  async function look(): Promise<number> {
    const late = new AbortController();
    try {
      const [status] = await Promise.race([
        Promise.all([front(), database().$queryRaw`SELECT 1 AS "alive"`]),
        pause(patience, undefined, { signal: late.signal }).then(() => {
          throw new Error(`not within ${patience} ms`);
        }),
      ]);
      if (status !== 200) throw new Error(`the front page answered ${status}`);
      // Told in the log when it began (press/watch.ts).
      if (conditions().some(({ kind }) => kind === "gone")) return 503;
      return 200;
    } catch (err) {
      log.error({ err }, "the paper is not ready");
      return 503;
    } finally {
      late.abort();
    }
  }

  return {
    leave: () => {
      leaving = true;
    },
    says: (path) => (path === "/readyz" ? conditions().map(({ sentence }) => sentence) : []),
    answer: (path) => {
      if (path === "/healthz") return 200;
      if (path !== "/readyz") return undefined;
      if (leaving) return 503;
      const now = Date.now();
      if (!last || now - last.at >= believedFor || now < last.at) {
        last = { at: now, status: look() };
      }
      return last.status;
    },
  };
}
