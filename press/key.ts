/** What a page is kept under: its path and the query parameters it knows. */
import { placeAt } from "@/newsroom/addresses";
import { straight } from "./routes";

/** Longer request targets are no page of a paper's. In characters. */
export const longestAddress = 2_000;

/**
 * The address of a page as it is rendered and kept: parameters the address does not know (newsroom/addresses.ts) left out,
 * known ones sorted, the first of each, empty ones and impossible values left out. So no link from outside can make the
 * press print a page twice. Detours stay: where they lead, the same parameters are known.
 */
export function keyOf(address: string): string {
  const mark = address.indexOf("?");
  if (mark < 0) return address;
  const path = address.slice(0, mark);
  const known = placeAt(straight(path).toLowerCase());
  if (!known?.query) return path;
  const asked = new URLSearchParams(address.slice(mark + 1));
  const kept = new URLSearchParams();
  for (const [name, canBe] of Object.entries(known.query)) {
    const value = asked.get(name);
    if (value && canBe(value)) kept.set(name, value);
  }
  return kept.size > 0 ? `${path}?${kept}` : path;
}
