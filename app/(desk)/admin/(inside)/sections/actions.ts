"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { answer, text } from "@/app/(desk)/answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import { answerSeen, changesIn } from "@/app/(desk)/seen";
import type { Seen, SeenOutcome } from "@/components/desk/SeenForm.island";
import type { OrderOutcome } from "@/components/desk/taxonomy/SectionOrder.island";
import type { Outcome } from "@/components/ui/outcome";
import { accept, Conflict } from "@/newsroom/refusal";
import { rowId } from "@/newsroom/row-id";
import { arrangeSections, removeSection, saveSection } from "@/newsroom/sections/write";

const order = z.array(rowId).max(1000);

const said = (form: FormData) => ({
  name: text(form, "name"),
  slug: text(form, "slug") || undefined,
  description: text(form, "description") || null,
  opinion: form.get("opinion") !== null,
});

/** Adds a section, last in the paper's order. */
export async function add(form: FormData): Promise<Outcome> {
  const actor = await requireStaff("taxonomy.write");
  return answer(async () => {
    await saveSection(actor, null, said(form));
    refresh();
    return { done: "Added" };
  });
}

/** Saves what was changed of a section. */
export async function save(id: number, was: Seen, form: FormData): Promise<SeenOutcome> {
  const actor = await requireStaff("taxonomy.write");
  return answerSeen(was, async (seen) => {
    const given = said(form);
    const { slug } = await saveSection(actor, accept(rowId, id), changesIn(given, seen), seen);
    refresh();
    return { done: "Saved", seen: { ...given, slug } };
  });
}

/** Puts the sections in another order. */
export async function arrange(wanted: number[], since: number[]): Promise<OrderOutcome> {
  const actor = await requireStaff("taxonomy.write");
  return answer(async (): Promise<OrderOutcome> => {
    try {
      await arrangeSections(actor, accept(order, wanted), accept(order, since));
      refresh();
      return { done: "Saved" };
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      refresh();
      return { problems: error.problems, overtaken: true };
    }
  });
}

/** Removes a section no story stands in, and goes back to the others. */
export async function remove(id: number): Promise<Outcome> {
  const actor = await requireStaff("taxonomy.write");
  return answer(async () => {
    await removeSection(actor, accept(rowId, id));
    return { goTo: "/admin/sections" };
  });
}
