/** Pure decisions about sections. */
import { reservedSlugs } from "../addresses";

/** Whether a section's slug would hide one of the paper's own pages. */
export function isReservedSectionSlug(slug: string): boolean {
  return reservedSlugs.has(slug);
}
