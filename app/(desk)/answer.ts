import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { failed } from "@/app/failed";
import type { Outcome } from "@/components/ui/outcome";
import { Refused } from "@/newsroom/refusal";

/**
 * Runs a server action's work; what the newsroom refuses becomes problems beside the form's fields, and what fails a
 * sentence above the form.
 */
export async function answer(work: () => Promise<Outcome | undefined>): Promise<Outcome> {
  try {
    return (await work()) ?? { done: "Saved" };
  } catch (error) {
    if (error instanceof Refused) return { problems: [...error.problems] };
    // Going on to another page is an error to Next.
    unstable_rethrow(error);
    const { sentence } = failed(error, (await headers()).get("x-request-id"));
    return { problems: [{ field: "", message: sentence }] };
  }
}

/** A form's text field, trimmed, its line breaks single; "" when it is missing. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  // A browser sends line breaks as CRLF (HTML, constructing the entry list).
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : "";
}
