/** Fronts composed by editors. Safe in a browser. */
import { z } from "zod";

export const slot = z.enum(["lead", "second", "river"]);
/** A place on a front: the lead, the column beside it, the river below. */
export type Slot = z.infer<typeof slot>;

const front = z.string().regex(/^(home|section:\d+)$/, "is neither home nor a section's front");

export const frontInput = z.strictObject({
  front,
  /** The revision the editor started from; 0 for a front never saved. */
  revision: z.number().int().min(0),
  /** In order within each slot. */
  placements: z.array(z.strictObject({ slot, articleId: z.number().int().positive() })).max(60),
});
/** Input of `arrangeFront`. */
export type FrontInput = z.input<typeof frontInput>;

/** How many articles each slot of the front page shows; gaps are filled from the newest. */
export const frontSlots: Record<Slot, number> = { lead: 1, second: 4, river: 6 };
