/** The desk's list of stories as an address asks for it. Safe in a browser. */
import { z } from "zod";
import { status } from "./schema";

const name = z
  .string()
  .regex(/^[a-z0-9-]{1,120}$/)
  .optional()
  .catch(undefined);

/** Only stories like this; whatever makes no sense in an address is taken as not asked for. */
export const deskFilter = z.object({
  /** Words of the headline. */
  q: z
    .string()
    .transform((text) => text.trim().slice(0, 200) || undefined)
    .optional()
    .catch(undefined),
  /** Where they stand; "changed" are published ones whose draft says what readers do not see yet. */
  status: z
    .enum([...status.options, "changed"])
    .optional()
    .catch(undefined),
  /** A section's slug. */
  section: name,
  /** An author's slug. */
  author: name,
  /** One's own. */
  mine: z.literal("yes").optional().catch(undefined),
});
/** A filter of the desk's list. */
export type DeskFilter = z.infer<typeof deskFilter>;
