/** The audit log as the desk asks for it. Safe in a browser. */
import { z } from "zod";

/** Only what these people did, of this kind, to such a thing, on such a day. */
export const logFilter = z.object({
  /** "staff:12", "clock" or "command". */
  person: z
    .string()
    .regex(/^(?:staff:[1-9]\d{0,8}|clock|command)$/)
    .optional()
    .catch(undefined),
  /** An action's name; "all" brings saved drafts too, which are left out otherwise. */
  act: z
    .string()
    .regex(/^[a-zA-Z.]{1,60}$/)
    .optional()
    .catch(undefined),
  noun: z
    .string()
    .regex(/^[a-zA-Z]{1,30}$/)
    .optional()
    .catch(undefined),
  /** A day of the paper, "2026-03-02". */
  day: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .optional()
    .catch(undefined),
});
/** A filter of the log. */
export type LogFilter = z.infer<typeof logFilter>;

/** Something somebody did. */
export type LogEntry = {
  id: number;
  at: Date;
  who: { kind: string; id: number | null; name: string };
  action: string;
  noun: string;
  nounId: number | null;
  details: Record<string, unknown>;
  /** What the thing it was done to is called now; null when it has no name (any more). */
  subject: string | null;
};
