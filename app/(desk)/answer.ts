import type { Outcome } from "@/components/ui/outcome";
import { Refused } from "@/newsroom/refusal";

/** Runs a server action's work; what the newsroom refuses becomes problems beside the form's fields. */
export async function answer(work: () => Promise<Outcome | undefined>): Promise<Outcome> {
  try {
    return (await work()) ?? { done: "Saved" };
  } catch (error) {
    if (error instanceof Refused) return { problems: [...error.problems] };
    throw error;
  }
}

/** A form's text field, trimmed; "" when it is missing. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}
