/** What readers get when a page could not be made: the paper's own page about it, printed while all is well. */

import type { Change } from "@/newsroom/freshness";
import { requestMark } from "@/newsroom/request-mark";
import type { Log } from "./log";
import { failureAddress, type Print, printing } from "./print";
import { type Sheet, sheetOf } from "./sheet";

/** Seconds after which a reader's program may ask again. */
const retryAfter = "60";

/** What failed: 503 when something under the paper is out of order, else 500; and the id it has in the log. */
type Failed = { status: 500 | 503; id: string };

/** Keeps the paper's failure page. `page` is its last good printing; `change` prints it again when it must. */
export type FailurePage = {
  page: (failed: Failed) => Promise<Sheet>;
  change: (change: Change) => Promise<void>;
};

const plain = printing(
  500,
  {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "retry-after": retryAfter,
  },
  Buffer.from(
    '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Something went wrong</title>' +
      "<h1>Something went wrong on our side</h1>" +
      "<p>The page could not be made just now. Please try again in a minute.</p>" +
      `<p>If it stays so, tell the paper: <code>${requestMark}</code></p></html>`,
  ),
);

/** Prints the failure page. */
export async function keepFailurePage(print: Print, log: Log): Promise<FailurePage> {
  let kept = plain;
  async function renew(): Promise<void> {
    try {
      const page = await print(failureAddress);
      if (page.status !== 200) throw new Error(`${failureAddress} answered ${page.status}`);
      const headers = { ...page.headers, "cache-control": "no-store", "retry-after": retryAfter };
      kept = { ...page, headers };
    } catch (err) {
      log.error({ err }, "the failure page could not be printed; the last good one stays");
    }
  }
  await renew();
  const drawn = ["settings", "sections", "everything"] as const;
  return {
    page: ({ status, id }) => {
      const bytes = Buffer.from(kept.bytes.toString().replaceAll(requestMark, id));
      return sheetOf({ ...kept, status, bytes });
    },
    change: async ({ tags }) => {
      if (drawn.some((tag) => tags.includes(tag))) await renew();
    },
  };
}
