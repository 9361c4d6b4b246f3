/** Bringing an article to where a test begins. */
import { publish, retract } from "../articles/publish";
import { schedule } from "../articles/schedule";
import type { Status } from "../articles/schema";
import { throwAway } from "../articles/trash";
import { markReady, submitForReview } from "../articles/write";
import { commandLine } from "../staff/schema";

/** A moment so many hours from now. */
export const inHours = (hours: number): Date => new Date(Date.now() + hours * 3600 * 1000);

/** Takes a printable draft to a status, by the verbs that lead there. */
export async function bring(id: number, status: Status): Promise<void> {
  switch (status) {
    case "draft":
      return;
    case "inReview":
      await submitForReview(commandLine, id);
      return;
    case "ready":
      await markReady(commandLine, id);
      return;
    case "scheduled":
      await schedule(commandLine, id, inHours(24));
      return;
    case "published":
      await publish(commandLine, id);
      return;
    case "retracted":
      await publish(commandLine, id);
      await retract(commandLine, id, "It was made up.");
      return;
    case "trashed":
      await throwAway(commandLine, id);
      return;
    default:
      return status satisfies never;
  }
}
