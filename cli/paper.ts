/** The paper as `npm start` runs it: made ready, then opened. Compiled by steps/compile.mjs. */
import { explained } from "./trouble";

/** Does one step of a long job, telling how long it takes (steps/progress.mjs). */
export type Step = <Result>(
  label: string,
  work: (tell: (detail: string) => void) => Promise<Result>,
) => Promise<Result>;

/**
 * Makes the paper ready to be served: a folder that can be written to, a database of today's shape.
 * @throws Trouble with the mend, for what a newcomer may meet.
 */
export async function prepare(step: Step): Promise<void> {
  await explained(async () => {
    const { migratePaper } = await import("./ready");
    await migratePaper(step);
  });
}

/** An open paper. `welcome` is for the person who started it: the address, and how to become its first editor. */
export type OpenPaper = { port: number; welcome: string; close: () => Promise<void> };

/** Opens the press, the clock and the pings. */
export async function serve(options: { root: string; dev: boolean }): Promise<OpenPaper> {
  return explained(async () => {
    const { open } = await import("./open");
    return open(options);
  });
}
