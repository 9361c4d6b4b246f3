/** An arrangement on the screen, and the words for it. Pure. */
import { type Composition, spacesOf } from "@/newsroom/front/rules";
import type { FrontName, Placed, Slot, StandingFront } from "@/newsroom/front/schema";

/** What the slots are called. */
export const slotNames: Record<Slot, string> = {
  lead: "Lead",
  second: "Second leads",
  river: "River",
};

/** The saved placements of a front, by slot. */
export function arrangementOf({ placements }: Pick<StandingFront, "placements">): Composition {
  const ids = (wanted: Slot) =>
    placements.filter(({ slot }) => slot === wanted).map(({ story }) => story.id);
  return { lead: ids("lead"), second: ids("second"), river: ids("river") };
}

/** An arrangement as it is saved and previewed. */
export const placementsOf = (front: FrontName, arrangement: Composition): Placed[] =>
  spacesOf(front).flatMap(({ slot }) =>
    arrangement[slot].map((articleId) => ({ slot, articleId })),
  );

/** Whether two arrangements are the same. */
export const isSame = (one: Composition, other: Composition): boolean =>
  JSON.stringify([one.lead, one.second, one.river]) ===
  JSON.stringify([other.lead, other.second, other.river]);

/** The address of an arrangement's preview. */
export function previewPath(front: FrontName, arrangement: Composition): string {
  const query = new URLSearchParams({ front });
  for (const { slot } of spacesOf(front)) {
    if (arrangement[slot].length > 0) query.set(slot, arrangement[slot].join(","));
  }
  return `/preview/front?${query}`;
}

/** "second leads, place 2 of 4"; the lead has one place. */
export function placeName(front: FrontName, slot: Slot, index: number): string {
  const most = spacesOf(front).find((space) => space.slot === slot)?.most ?? 0;
  const name = slotNames[slot].toLowerCase();
  return most === 1 ? name : `${name}, place ${index + 1} of ${most}`;
}
