/** What an editor's screen sends when a story that stands is saved again. */
import { loadArticle } from "../articles/load";
import type { ContentInput, DraftInput } from "../articles/schema";
import { saveDraft } from "../articles/write";
import { database } from "../database";
import { type Actor, commandLine } from "../staff/schema";

/** The draft as it stands, with some fields edited; `revision` is the one the editor started from. */
export async function edited(
  id: number,
  fields: Partial<ContentInput>,
  more: Partial<Omit<DraftInput, "article" | "content">> & { revision?: number } = {},
): Promise<DraftInput> {
  const { draft, sectionId, slug, kind } = await loadArticle(database(), id);
  const { revision = draft.revision, ...given } = more;
  return {
    article: { id, revision },
    sectionId,
    slug,
    kind,
    content: { ...draft.content, ...fields },
    ...given,
  };
}

/** Saves an edit of the draft as it stands now; returns the new revision. */
export async function edit(
  id: number,
  fields: Partial<ContentInput>,
  by: Actor = commandLine,
): Promise<number> {
  const { revision } = await saveDraft(by, await edited(id, fields));
  return revision;
}
