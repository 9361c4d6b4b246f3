"use server";

import { refresh } from "next/cache";
import { answer, text } from "@/app/(desk)/answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import { answerSeen, changesIn } from "@/app/(desk)/seen";
import type { Seen, SeenOutcome } from "@/components/desk/SeenForm.island";
import type { Outcome } from "@/components/ui/outcome";
import { accept } from "@/newsroom/refusal";
import { rowId } from "@/newsroom/row-id";
import { removeTopic, saveTopic } from "@/newsroom/topics/write";

const said = (form: FormData) => ({
  name: text(form, "name"),
  slug: text(form, "slug") || undefined,
  description: text(form, "description") || null,
});

/** Adds a topic. */
export async function add(form: FormData): Promise<Outcome> {
  const actor = await requireStaff("taxonomy.write");
  return answer(async () => {
    await saveTopic(actor, null, said(form));
    refresh();
    return { done: "Added" };
  });
}

/** Saves what was changed of a topic. */
export async function save(id: number, was: Seen, form: FormData): Promise<SeenOutcome> {
  const actor = await requireStaff("taxonomy.write");
  return answerSeen(was, async (seen) => {
    const given = said(form);
    const { slug } = await saveTopic(actor, accept(rowId, id), changesIn(given, seen), seen);
    refresh();
    return { done: "Saved", seen: { ...given, slug } };
  });
}

/** Removes a topic no story is on, and goes back to the others. */
export async function remove(id: number): Promise<Outcome> {
  const actor = await requireStaff("taxonomy.write");
  return answer(async () => {
    await removeTopic(actor, accept(rowId, id));
    return { goTo: "/admin/topics" };
  });
}
