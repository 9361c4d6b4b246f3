"use server";

import { z } from "zod";
import { answer } from "@/app/(desk)/answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import type { Outcome } from "@/components/ui/outcome";
import { bar, moveArticle } from "@/newsroom/articles/publish";
import { setRelated } from "@/newsroom/articles/related";
import { slug } from "@/newsroom/articles/schema";
import { takeBack, throwAway } from "@/newsroom/articles/trash";
import { markReady, returnToDraft, submitForReview } from "@/newsroom/articles/write";
import { accept } from "@/newsroom/refusal";
import { rowId } from "@/newsroom/row-id";

const step = z.tuple([rowId, z.enum(["submit", "markReady", "draft", "trash", "takeBack"]), rowId]);
const verbs = {
  submit: submitForReview,
  markReady,
  draft: returnToDraft,
  trash: throwAway,
  takeBack,
};

/** Hands a story on, back to its writer, into the trash, or out of it. */
export async function takeStep(...args: z.input<typeof step>): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    const [id, to, revision] = accept(step, args);
    await verbs[to](actor, id, revision);
    return { done: "Done" };
  });
}

const move = z.tuple([rowId, z.strictObject({ sectionId: rowId, slug })]);

/** Gives a story another address. */
export async function moveStory(...args: z.input<typeof move>): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    const [id, to] = accept(move, args);
    await moveArticle(actor, id, to);
    return { done: "Moved" };
  });
}

const barring = z.tuple([rowId, z.boolean()]);

/** Keeps a story out of Popular, or lets it back in. */
export async function barStory(...args: z.input<typeof barring>): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    const [id, isBarred] = accept(barring, args);
    await bar(actor, id, isBarred);
    return { done: "Saved" };
  });
}

const relating = z.tuple([rowId, z.array(rowId)]);

/** Ties other stories to a story, in this order. */
export async function relateStory(...args: z.input<typeof relating>): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    const [id, relatedIds] = accept(relating, args);
    await setRelated(actor, id, relatedIds);
    return { done: "Saved" };
  });
}
