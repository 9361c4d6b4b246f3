import type { BulkOutcome, Chosen } from "@/newsroom/articles/bulk";
import type { BulkAct } from "@/newsroom/articles/bulk-acts";

/** What became of the stories chosen, as the server action tells it. */
export type BulkAnswer = Pick<BulkOutcome, "done" | "refused">;

/** The server action the buttons call. */
export type BulkAction = (act: BulkAct, stories: Chosen[]) => Promise<BulkAnswer>;

/** What each button says, and what is said of the stories it worked on. */
export const bulkWords: Record<BulkAct, { label: string; done: string }> = {
  submit: { label: "Submit for review", done: "submitted for review" },
  markReady: { label: "Mark ready", done: "marked ready" },
  draft: { label: "Back to draft", done: "back to draft" },
  publish: { label: "Publish", done: "published" },
  bar: { label: "Bar from Popular", done: "barred from Popular" },
  trash: { label: "Throw away", done: "thrown away; the trash keeps them for thirty days" },
  takeBack: { label: "Take back", done: "taken back" },
};
