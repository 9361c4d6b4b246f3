/** What is said after something was done to a story, and when that is still so. */
import type { Status } from "@/newsroom/articles/schema";

const said = {
  submit: ["inReview", "Submitted. Editors read it next."],
  markReady: ["ready", "Marked ready: it may be published as it stands."],
  draft: ["draft", "It is a draft again."],
  schedule: ["scheduled", "Scheduled. It goes out by itself, as it then stands."],
  embargo: [null, "The embargo is set."],
  lift: [null, "The embargo is lifted."],
  publish: ["published", "Published. Readers have it now."],
  typo: ["published", "Published. Readers have the mended text; no note was printed."],
  update: ["published", "Published. The story says when it was updated."],
  correction: [
    "published",
    "Published. The correction stands on the page, in the log and in the feeds.",
  ],
  clarification: [
    "published",
    "Published. The clarification stands on the page, in the log and in the feeds.",
  ],
  retract: ["retracted", "Retracted. Its address says so now, and why."],
} as const satisfies Record<string, readonly [Status | null, string]>;

/** Something that was done. */
export type Done = keyof typeof said;

/** The sentence for what an address says was done; null when it was not, or is no longer so. */
export function whatWasDone(done: string | undefined, status: Status): string | null {
  if (done === undefined || !Object.hasOwn(said, done)) return null;
  // Just asked.
  const [needs, sentence] = said[done as Done];
  return needs === null || needs === status ? sentence : null;
}
