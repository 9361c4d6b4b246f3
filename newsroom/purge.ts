/** Having pages printed anew though nothing was written: after changes made past the newsroom. */
import { transaction } from "./database";
import { changed, isTag, type Tag } from "./freshness";
import { permit } from "./permissions";
import { Refused } from "./refusal";
import type { Actor } from "./staff/schema";

/**
 * Makes every page stale that was made from what these tags name; without any, every page there is. Returns the tags.
 * @throws Refused naming each tag that is none; nothing is purged then.
 */
export async function purge(actor: Actor, tags: readonly string[]): Promise<Tag[]> {
  permit(actor, "press.purge");
  const wrong = tags.filter((tag) => !isTag(tag));
  if (wrong.length > 0) {
    const message =
      "is not a tag; there are everything, settings, sections, front, latest, popular, corrections, article:ID, section:ID, topic:ID, author:ID and address:/PATH";
    throw new Refused(wrong.map((tag) => ({ field: tag, message })));
  }
  const meant: Tag[] = tags.length > 0 ? tags.filter(isTag) : ["everything"];
  await transaction((tx) => changed(tx, meant));
  return meant;
}
