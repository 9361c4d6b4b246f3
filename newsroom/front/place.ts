/** Moving stories on a front. Pure, and safe in a browser. */
import { type Composition, type Space, spacesOf } from "./rules";
import type { FrontName, Slot } from "./schema";

/** Where a story is put: a slot, and its place in it from 0. */
export type Target = { slot: Slot; index: number };

/** What a move made of an arrangement, and the story for which no room was left. */
export type Moved = { arrangement: Composition; pushedOff: number | null };

/** Where a story stands, or null. */
export function placeOf(arrangement: Composition, id: number): Target | null {
  for (const slot of ["lead", "second", "river"] as const) {
    const index = arrangement[slot].indexOf(id);
    if (index >= 0) return { slot, index };
  }
  return null;
}

/** Takes a story off. */
export function without(arrangement: Composition, id: number): Composition {
  const others = (slot: Slot) => arrangement[slot].filter((one) => one !== id);
  return { lead: others("lead"), second: others("second"), river: others("river") };
}

/**
 * Puts a story at a place, wherever it stood before. Those behind it move down by one, into the next slot where theirs is
 * full; a story moved down lets those it passes move up. Only a story from elsewhere can leave another without room.
 */
export function place(
  front: FrontName,
  arrangement: Composition,
  id: number,
  { slot, index }: Target,
): Moved {
  const spaces = spacesOf(front);
  const at = (wanted: Slot) => spaces.findIndex((space) => space.slot === wanted);
  const start = placeOf(arrangement, id);
  const next = without(arrangement, id);
  const isOver = ({ slot: of, most }: Space) => next[of].length > most;
  const leave = (of: Slot, end: "first" | "last"): number[] => {
    const ids = next[of];
    // The story itself stays where it was put.
    const from =
      end === "first" ? ids.findIndex((one) => one !== id) : ids.findLastIndex((one) => one !== id);
    return ids.splice(from, from < 0 ? 0 : 1);
  };
  const came = start ? at(start.slot) : spaces.length;
  const isFull = next[slot].length >= (spaces[at(slot)]?.most ?? 0);
  // The first of a full slot will move up, and all behind it.
  next[slot].splice(came < at(slot) && isFull ? index + 1 : index, 0, id);
  for (let one = at(slot); one > came; one -= 1) {
    const [space, above] = [spaces[one], spaces[one - 1]];
    if (space && above && isOver(space)) next[above.slot].push(...leave(space.slot, "first"));
  }
  let pushedOff: number | null = null;
  for (let one = at(slot); one < spaces.length; one += 1) {
    const [space, below] = [spaces[one], spaces[one + 1]];
    if (!space || !isOver(space)) break;
    const pushed = leave(space.slot, "last");
    if (below) next[below.slot].unshift(...pushed);
    else pushedOff = pushed[0] ?? null;
  }
  return { arrangement: next, pushedOff };
}

/** Where one step takes a story, over the edge of its slot too; null where there is nothing further. */
export function stepFrom(
  front: FrontName,
  arrangement: Composition,
  id: number,
  by: -1 | 1,
): Target | null {
  const start = placeOf(arrangement, id);
  if (!start) return null;
  const spaces = spacesOf(front);
  const index = start.index + by;
  if (index >= 0 && index < arrangement[start.slot].length) return { slot: start.slot, index };
  const next = spaces[spaces.findIndex(({ slot }) => slot === start.slot) + by];
  if (!next) return null;
  const { length } = arrangement[next.slot];
  return { slot: next.slot, index: by > 0 ? 0 : Math.min(length, next.most - 1) };
}
