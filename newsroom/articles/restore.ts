/** Going back to what an article said before. */
import { record } from "../audit/write";
import { transaction } from "../database";
import { permit } from "../permissions";
import { refuse } from "../refusal";
import type { Actor } from "../staff/schema";
import { readState, type StateRef } from "./history";
import { loadForWrite } from "./load";
import { keepAnyway } from "./restore-points";
import { sameContent } from "./rules";
import type { ArticleState } from "./schema";
import { saveDraft } from "./write";

/**
 * Makes an earlier state the draft. The draft that stood becomes a restore point; readers see nothing of it until it is
 * published. `revision` is the draft's that the person looked at.
 * @throws Conflict when somebody else saved since; Refused when the state was not kept, is what the draft says already,
 * or names an author, topic or picture that is gone.
 */
export async function restore(
  actor: Actor,
  id: number,
  ref: StateRef,
  revision: number,
): Promise<ArticleState> {
  return transaction(async (tx) => {
    const article = await loadForWrite(tx, id);
    permit(actor, "article.write", article.ownerId);
    const state = await readState(tx, article, ref);
    if (!state) refuse("", "this version was not kept");
    if (sameContent(state.content, article.draft.content)) {
      refuse("", "the draft says this already");
    }
    const { sectionId, slug, kind } = article;
    await keepAnyway(tx, article);
    const saved = await saveDraft(actor, {
      article: { id, revision },
      sectionId,
      slug,
      kind,
      content: state.content,
    });
    await record(tx, actor, "article.restore", { noun: "article", id }, { from: state.ref });
    return saved;
  });
}
