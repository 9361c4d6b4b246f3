/** What was not saved yet, kept in this tab until it is: through a reload, a way back, or a sign-in. */
import * as z from "zod";
import type { Composition } from "@/newsroom/front/rules";
import { type FrontName, frontStory } from "@/newsroom/front/schema";

const ids = z.array(z.number());
const kept = z.object({
  revision: z.number(),
  arrangement: z.object({ lead: ids, second: ids, river: ids }) satisfies z.ZodType<Composition>,
  stories: z.array(frontStory),
});
/** An arrangement, the revision it started from, and the stories in it. */
export type KeptFront = z.infer<typeof kept>;

const keyOf = (front: FrontName) => `stet-front-${front}`;

/** Keeps an arrangement; null forgets it. A browser without storage keeps nothing. */
export function keepFront(front: FrontName, what: KeptFront | null): void {
  try {
    if (what) sessionStorage.setItem(keyOf(front), JSON.stringify(what));
    else sessionStorage.removeItem(keyOf(front));
  } catch {
    // Full or forbidden: the arrangement is still on the screen.
  }
}

/** What was kept, or null. */
export function keptFront(front: FrontName): KeptFront | null {
  try {
    return kept.parse(JSON.parse(sessionStorage.getItem(keyOf(front)) ?? "null"));
  } catch {
    return null;
  }
}
