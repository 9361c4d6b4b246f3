"use server";

import { answer } from "@/app/(desk)/answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import type { Outcome } from "@/components/ui/outcome";
import { parseRef } from "@/newsroom/articles/history";
import { restore } from "@/newsroom/articles/restore";
import { accept, Conflict, refuse } from "@/newsroom/refusal";
import { rowId } from "@/newsroom/row-id";

/** Makes a state of a story its draft, unless somebody saved since `revision`. */
export async function restoreState(id: number, ref: string, revision: number): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    const [story, seen] = [accept(rowId, id), accept(rowId, revision)];
    const state = parseRef(ref) ?? refuse("", "this version was not kept");
    try {
      await restore(actor, story, state, seen);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const message = error.problems.map((problem) => problem.message).join("; ");
      refuse("", `${message}. Load this page again and look at it first.`);
    }
    return { done: "Restored", goTo: `/admin/stories/${story}` };
  });
}
