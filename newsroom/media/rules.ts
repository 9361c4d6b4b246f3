/** Pure decisions about pictures. */
import type { Status } from "../articles/schema";
import { may, toChange } from "../permissions";
import type { Actor } from "../staff/schema";

/** A story a picture stands in. */
type Use = { status: Status; ownerId: number | null };

const rest = {
  draft: "free",
  inReview: "free",
  ready: "passed",
  scheduled: "passed",
  published: "public",
  retracted: "public",
  trashed: "free",
} as const satisfies Record<Status, string>;

/** What binds the words of a picture that stands in a story: nothing, that an editor passed it, that readers see it. */
export const bindsPictures = (status: Status): "free" | "passed" | "public" => rest[status];

/**
 * Whether somebody may say something else about a picture for all this story cares. The library is everybody's, so a
 * story that nobody passed yet does not mind; a retracted one is, as a published one is, for whoever may correct it.
 */
export function mayDescribeIn(actor: Actor, { status, ownerId }: Use): boolean {
  if (bindsPictures(status) === "free") return true;
  return may(actor, toChange("page", status) ?? "article.correct", ownerId);
}
