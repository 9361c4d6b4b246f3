/** Fronts composed by editors. Safe in a browser. */
import * as z from "zod";
import { rowId } from "../row-id";

const slot = z.enum(["lead", "second", "river"]);
/** A place on a front: the lead, the column beside it, the river below. */
export type Slot = z.infer<typeof slot>;

export const frontName = z.custom<"home" | `section:${number}`>(
  (name) =>
    typeof name === "string" &&
    (name === "home" ||
      (/^section:[1-9]\d*$/.test(name) && rowId.safeParse(+name.slice(8)).success)),
  "is neither home nor a section's front",
);
/** A front: the paper's, or a section's by its id. */
export type FrontName = z.infer<typeof frontName>;

const placed = z.strictObject({ slot, articleId: rowId });
/** An article in a slot; its place in the slot is its place in the list. */
export type Placed = z.infer<typeof placed>;

export const frontInput = z.strictObject({
  front: frontName,
  /** The revision the editor started from; 0 for a front never saved. */
  revision: z.number().int().min(0),
  /** In order within each slot. */
  placements: z.array(placed).max(60),
});
/** Input of `arrangeFront`. */
export type FrontInput = z.input<typeof frontInput>;

/** A story as it is told to whoever arranges a front. `publishedAt` is ISO 8601, `thumbnail` a path. */
export const frontStory = z.object({
  id: z.number(),
  headline: z.string(),
  section: z.string(),
  path: z.string(),
  publishedAt: z.string(),
  thumbnail: z.string().nullable(),
});
export type FrontStory = z.infer<typeof frontStory>;

/** What is saved of a front. */
export const standingFront = z.object({
  revision: z.number(),
  /** ISO 8601; null, as `savedBy`, for a front never saved. */
  savedAt: z.string().nullable(),
  savedBy: z.string().nullable(),
  placements: z.array(z.object({ slot, story: frontStory })),
  /** Stories that were placed and that readers no longer see there, with what became of them. */
  gone: z.array(z.object({ headline: z.string(), why: z.string() })),
});
export type StandingFront = z.infer<typeof standingFront>;

/** Stories to place; `more` is the next page's cursor, or null. */
export const candidates = z.object({
  stories: z.array(frontStory),
  more: z.string().nullable(),
});
export type Candidates = z.infer<typeof candidates>;
