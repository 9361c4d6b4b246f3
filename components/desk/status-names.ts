import type { Status } from "@/newsroom/articles/schema";

/** What the desk calls where a story stands. */
export const statusNames: Record<Status, string> = {
  draft: "Draft",
  inReview: "In review",
  ready: "Ready",
  scheduled: "Scheduled",
  published: "Published",
  retracted: "Retracted",
  trashed: "In the trash",
};
