/** Pure decisions about fronts. */
import { frontSlots, type Slot } from "./schema";

/** A composed front: article ids by slot. No id stands twice. */
export type Composition = Record<Slot, number[]>;

/**
 * Fills the gaps editors left. `placed` is what they chose, in order; `newest` what is there to fill with, newest first.
 * Only the lead and the seconds are filled; the river by section below takes the rest.
 */
export function compose(
  placed: { slot: Slot; articleId: number }[],
  newest: number[],
): Composition {
  const composition: Composition = { lead: [], second: [], river: [] };
  const standing = new Set<number>();
  for (const { slot, articleId } of placed) {
    if (standing.has(articleId) || composition[slot].length >= frontSlots[slot]) continue;
    composition[slot].push(articleId);
    standing.add(articleId);
  }
  const fresh = newest.filter((id) => !standing.has(id));
  for (const slot of ["lead", "second"] as const) {
    while (composition[slot].length < frontSlots[slot]) {
      const id = fresh.shift();
      if (id === undefined) break;
      composition[slot].push(id);
    }
  }
  return composition;
}
