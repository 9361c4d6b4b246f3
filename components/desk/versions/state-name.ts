import type { StateRef } from "@/newsroom/articles/history";

/** What a state of a story is called. */
export function stateName(ref: StateRef): string {
  if (ref === "draft") return "Draft";
  if (ref.startsWith("v")) return `Version ${ref.slice(1)}`;
  return ref.startsWith("r-") ? "Words set aside" : "Restore point";
}
