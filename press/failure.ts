/** What readers get when a page could not be made: the paper's own page about it, printed while all is well. */
import { onChanged } from "@/newsroom/freshness";
import type { Log } from "./log";
import { failureAddress, type Print, type Printing, printing } from "./print";

/** Seconds after which a reader's program may ask again. */
const retryAfter = "60";

/** Keeps the paper's failure page. `page` is its last good printing. */
export type FailurePage = { page: () => Printing; renew: () => Promise<void>; stop: () => void };

const plain = printing(
  500,
  { "content-type": "text/html; charset=utf-8", "retry-after": retryAfter },
  Buffer.from(
    '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Something went wrong</title>' +
      "<h1>Something went wrong on our side</h1>" +
      "<p>The page could not be made just now. Please try again in a minute.</p></html>",
  ),
);

/** Prints the failure page, and again after each change of the paper's settings. */
export async function keepFailurePage(print: Print, log: Log): Promise<FailurePage> {
  let kept = plain;
  async function renew(): Promise<void> {
    try {
      const page = await print(failureAddress);
      if (page.status !== 200) throw new Error(`${failureAddress} answered ${page.status}`);
      kept = { ...page, status: 500, headers: { ...page.headers, "retry-after": retryAfter } };
    } catch (err) {
      log.error({ err }, "the failure page could not be printed; the last good one stays");
    }
  }
  const stop = onChanged(({ tags }) => {
    if (tags.includes("settings")) void renew();
  });
  await renew();
  return { page: () => kept, renew, stop };
}
