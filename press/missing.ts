/** What readers get where nothing stands: one page for all such addresses, printed once. */
import type { Change } from "@/newsroom/freshness";
import { missingAddress, type Print, type Printing } from "./print";

/** The paper's "not found" page. `change` has it printed anew when it must be. */
export type MissingPage = {
  page: () => Promise<Printing>;
  change: (change: Pick<Change, "tags">) => void;
};

/** Prints the page when it is first asked for. */
export function keepMissingPage(print: Print): MissingPage {
  let kept: { page: Promise<Printing>; done?: Printing } | undefined;

  async function make(): Promise<Printing> {
    const mine: { page: Promise<Printing>; done?: Printing } = { page: print(missingAddress) };
    kept = mine;
    try {
      mine.done = await mine.page;
      return mine.done;
    } catch (error) {
      if (kept === mine) kept = undefined;
      throw error;
    }
  }

  return {
    page: () => {
      const { until } = kept?.done ?? {};
      return kept && (until === undefined || until > Date.now()) ? kept.page : make();
    },
    change: ({ tags }) => {
      // One that is being printed may be of the time before.
      const isTouched =
        tags.includes("everything") || tags.some((tag) => kept?.done?.tags.has(tag));
      if (!kept?.done || isTouched) kept = undefined;
    },
  };
}
