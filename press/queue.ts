/** Renders wait their turn: so many at once, so many waiting, and beyond that a plain no. */

/** Too many renders wait already; the reader is asked to come back. */
export class Busy extends Error {
  override name = "Busy";
}

/** A queue of renders. */
export type Queue = {
  /**
   * Runs work when its turn comes, before everything that can wait.
   * @throws Busy at once when the queue is full.
   */
  now: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Runs work when nobody waits for anything else; false when too much of that is waiting already. */
  later: (work: () => Promise<void>) => boolean;
  waiting: () => number;
};

/** Makes a queue that runs `atOnce` works together and lets `most` wait. */
export function renderQueue({ atOnce, most }: { atOnce: number; most: number }): Queue {
  const urgent: (() => Promise<void>)[] = [];
  const patient: (() => Promise<void>)[] = [];
  let running = 0;

  function next(): void {
    // One place is kept free of work that can wait.
    while (running < atOnce) {
      const work =
        urgent.shift() ?? (running < Math.max(1, atOnce - 1) ? patient.shift() : undefined);
      if (!work) return;
      running += 1;
      void work().finally(() => {
        running -= 1;
        next();
      });
    }
  }

  return {
    now: (work) => {
      if (urgent.length >= most) return Promise.reject(new Busy("too many pages wait to be made"));
      return new Promise((resolve, reject) => {
        urgent.push(() => work().then(resolve, reject));
        next();
      });
    },
    later: (work) => {
      if (patient.length >= most) return false;
      patient.push(() => work().catch(() => undefined));
      next();
      return true;
    },
    waiting: () => urgent.length + patient.length,
  };
}
