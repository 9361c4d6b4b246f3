/** Pure decisions about fronts. Safe in a browser. */
import type { FrontName, Placed, Slot } from "./schema";

/** A slot of a front: how many articles it draws, and whether the newest fill what editors left free. */
export type Space = { slot: Slot; most: number; filled: boolean };

const home: readonly Space[] = [
  { slot: "lead", most: 1, filled: true },
  { slot: "second", most: 4, filled: true },
  { slot: "river", most: 6, filled: false },
];
// Below them a section lists all it has, newest first, so nothing needs filling.
const section: readonly Space[] = [
  { slot: "lead", most: 1, filled: true },
  { slot: "second", most: 3, filled: false },
];

/** The slots of a front, from its top down. */
export const spacesOf = (front: FrontName): readonly Space[] => (front === "home" ? home : section);

/** A section's id, of its front's name; null for the paper's front. */
export const sectionOf = (front: FrontName): number | null =>
  front === "home" ? null : Number(front.slice("section:".length));

/** A composed front: article ids by slot. No id stands twice. */
export type Composition = Record<Slot, number[]>;

/**
 * Fills the gaps editors left. `placed` is what they chose, in order; `newest` what is there to fill with, newest first.
 */
export function compose(
  front: FrontName,
  placed: readonly Placed[],
  newest: readonly number[],
): Composition {
  const composition: Composition = { lead: [], second: [], river: [] };
  const standing = new Set<number>();
  const spaces = spacesOf(front);
  for (const { slot, articleId } of placed) {
    const most = spaces.find((space) => space.slot === slot)?.most ?? 0;
    if (standing.has(articleId) || composition[slot].length >= most) continue;
    composition[slot].push(articleId);
    standing.add(articleId);
  }
  const fresh = newest.filter((id) => !standing.has(id));
  for (const { slot, most } of spaces.filter(({ filled }) => filled)) {
    composition[slot].push(...fresh.splice(0, most - composition[slot].length));
  }
  return composition;
}
