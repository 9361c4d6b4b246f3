/** Previews: a draft printed as readers would get it, for whoever asked and nobody else. */
import { pageAt } from "./address";
import type { Print, Printing } from "./print";

/** What keeps a preview out of every cache and index: its own words, no name to forget it by. */
const apart = { "cache-control": "private, no-store", "x-robots-tag": "noindex, nofollow" };

/** Prints what a visitor with these cookies may see at a preview's address; to be sent once and not kept. */
export async function previewFor(
  print: Print,
  address: string,
  cookie: string | undefined,
): Promise<Printing> {
  const page = await pageAt((asked) => print(asked, { cookie }), address);
  return { ...page, headers: { ...page.headers, ...apart }, tags: new Set() };
}
