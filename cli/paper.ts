/** The paper as `npm start` runs it: made ready, then opened. Compiled by steps/compile.mjs. */
import { env } from "@/newsroom/env";
import { tellMisspelt } from "./misspelt";
import type { Opening, OpenPaper } from "./open";
import type { Step } from "./step";
import { explained } from "./trouble";

/**
 * Makes the paper ready to be served: a folder that can be written to, a database of today's shape, and on an empty one
 * the demo edition.
 * @throws Trouble with the mend, for what a newcomer may meet.
 */
export async function prepare(step: Step): Promise<void> {
  await explained(async () => {
    tellMisspelt();
    const { demo } = env();
    const { migratePaper, fillWhenEmpty } = await import("./ready");
    await migratePaper(step);
    if (demo) await fillWhenEmpty(step);
  });
}

/** Opens the press, the clock and the pings. */
export async function serve(options: Opening): Promise<OpenPaper> {
  return explained(async () => {
    const { open } = await import("./open");
    return open(options);
  });
}
