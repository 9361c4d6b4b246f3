import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Seen, SeenOutcome } from "@/components/desk/SeenForm.island";
import type { Outcome } from "@/components/ui/outcome";
import { accept, Conflict } from "@/newsroom/refusal";
import { answer } from "./answer";

/** What of a form differs from what its sender saw: all that is to be saved, so that the rest stays whatever it is now. */
export function changesIn<Fields extends object>(form: Fields, seen: Seen): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(form).filter(([field, value]) => !isDeepStrictEqual(value, seen[field])),
  ) as Partial<Fields>;
}

const fields = z.record(z.string(), z.unknown());

/**
 * Runs a server action's work for a form that says what was seen. Where somebody else was quicker, it says beside each
 * field what that is now; whoever sends the form again has seen it. `say` puts a field's value into words.
 */
export async function answerSeen(
  given: unknown,
  work: (seen: Seen) => Promise<Outcome & { seen: Seen }>,
  say: (field: string, value: unknown) => string = inWords,
): Promise<SeenOutcome> {
  return answer(async (): Promise<SeenOutcome> => {
    const seen = accept(fields, given);
    try {
      return await work(seen);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const theirs = error.theirs as Seen;
      const problems = error.problems.map(({ field }) => ({
        field,
        message: `was changed by somebody else while you had this open: ${say(field, theirs[field])}. Save again to have yours instead`,
      }));
      return { problems, seen: { ...seen, ...theirs } };
    }
  });
}

/** What a field is now, as the end of a sentence. */
export function inWords(_field: string, value: unknown): string {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0))
    return "it is empty now";
  if (typeof value === "boolean") return value ? "it is ticked now" : "it is not ticked now";
  return `it is “${Array.isArray(value) ? value.join(", ") : value}” now`;
}
