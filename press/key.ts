/** What a page is kept under: its path and the query parameters it knows. */

import { fromCursor } from "@/newsroom/articles/cursor";

/** Longer request targets are no page of a paper's. In characters. */
export const longestAddress = 2_000;

const turns = ["after", "before"];

/** The query parameters each kind of page knows. Everything else in an address is for somebody else: `utm_*` and the like. */
const known: readonly { path: RegExp; parameters: readonly string[] }[] = [
  { path: /^\/search$/, parameters: ["after", "from", "q", "section", "to"] },
  { path: /^\/corrections$/, parameters: ["before"] },
  { path: /^\/(?:topics|by)\/[^/]+$/, parameters: turns },
  { path: /^\/archive\/\d{4}\/\d{2}(?:\/\d{2})?$/, parameters: turns },
  { path: /^\/(?!about$|archive$|unavailable$)[^/.]+$/, parameters: turns },
];

/**
 * The address of a page as it is rendered and kept: unknown parameters left out, known ones sorted, the first of each,
 * empty ones left out. So no link from outside can make the press print a page twice.
 */
export function keyOf(address: string): string {
  const mark = address.indexOf("?");
  if (mark < 0) return address;
  const path = address.slice(0, mark);
  const parameters = known.find((kind) => kind.path.test(path))?.parameters ?? [];
  if (parameters.length === 0) return path;
  const asked = new URLSearchParams(address.slice(mark + 1));
  const kept = new URLSearchParams();
  for (const name of parameters) {
    const value = asked.get(name);
    // A mangled place in a list shows the list's beginning, which has an address of its own.
    if (value && (!turns.includes(name) || fromCursor(value))) kept.set(name, value);
  }
  return kept.size > 0 ? `${path}?${kept}` : path;
}
