/** Previews: a draft printed as readers would get it, for whoever asked and nobody else. */
import { type Pages, pageAt } from "./address";
import type { Printing } from "./print";

/** What keeps a preview out of every cache and index: its own words, no name to forget it by. */
const apart = { "cache-control": "private, no-store", "x-robots-tag": "noindex, nofollow" };

/** Prints what a visitor with these cookies may see at a preview's address; to be sent once and not kept. */
export async function previewFor(
  pages: Pages,
  address: string,
  cookie: string | undefined,
): Promise<Printing> {
  const page = await pageAt(
    { ...pages, print: (asked) => pages.print(asked, { cookie }) },
    address,
  );
  return { ...page, headers: { ...page.headers, ...apart }, tags: new Set() };
}
