/** Publishing what changed after publication. */
import { loadArticle } from "@/newsroom/articles/load";
import { publishChanges, retract } from "@/newsroom/articles/publish";
import { saveDraft } from "@/newsroom/articles/write";
import { database, transaction } from "@/newsroom/database";
import { commandLine } from "@/newsroom/staff/schema";
import { type Change, changes, retraction } from "./changes";
import { before } from "./moment";
import { bodyWithWords } from "./story-text";

/** Makes every change that has not been made yet; `ids` are the articles by slug. */
export async function makeChanges(ids: ReadonlyMap<string, number>, now: Date): Promise<void> {
  for (const change of changes) await makeChange(ids.get(change.slug) ?? 0, change, now);
  const id = ids.get(retraction.slug) ?? 0;
  const { status } = await loadArticle(database(), id);
  if (status !== "published") return;
  await retract(commandLine, id, retraction.reason, { at: before(now, retraction.hoursAgo) });
}

async function makeChange(id: number, change: Change, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const { live, draft, sectionId, kind } = await loadArticle(tx, id);
    if (live?.number !== 1) return;
    const { content } = draft;
    const { revision } = await saveDraft(commandLine, {
      article: { id, revision: draft.revision },
      sectionId,
      kind,
      content: { ...content, body: bodyWithWords(content.body, change.was, change.is) },
    });
    const { kind: what, note, hoursAgo } = change;
    const at = before(now, hoursAgo);
    await publishChanges(commandLine, id, { revision, kind: what, note }, { at });
  });
}
