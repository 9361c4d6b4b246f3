import { z } from "zod";
import type { DraftInput } from "@/newsroom/articles/schema";
import { saveDraft } from "@/newsroom/articles/write";
import { rowId } from "@/newsroom/row-id";
import { atTheDoor, idFrom } from "../../door";

export const dynamic = "force-dynamic";

// What stands in the draft is the verb's to judge, which names each problem's field as the form does.
const save = z.looseObject({ revision: rowId.nullable() });

/** Saves the draft of a story; the story "new" is made by its first save, once for each `draftKey`. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const isNew = (await params).id === "new";
  const id = await idFrom(params);
  return atTheDoor(request, save, async (actor, { revision, ...draft }) => {
    const article = isNew ? null : { id, revision };
    const { sourceKey: _, sourceHash: __, ...words } = draft;
    // The verb parses all of it again, with the article's id, which only the address knows.
    const state = await saveDraft(actor, { ...words, article } as DraftInput);
    return { ...state, savedAt: new Date().toISOString() };
  });
}
