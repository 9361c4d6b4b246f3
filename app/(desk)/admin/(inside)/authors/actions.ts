"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { answer, text } from "@/app/(desk)/answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import { answerSeen, changesIn, inWords } from "@/app/(desk)/seen";
import type { Seen, SeenOutcome } from "@/components/desk/SeenForm.island";
import type { Outcome } from "@/components/ui/outcome";
import { removeAuthor, saveAuthor } from "@/newsroom/authors/write";
import { accept } from "@/newsroom/refusal";
import { rowId } from "@/newsroom/row-id";

const kind = z.enum(["person", "desk"]);

const said = (form: FormData) => ({
  name: text(form, "name"),
  slug: text(form, "slug") || undefined,
  kind: accept(kind, text(form, "kind")),
  role: text(form, "role") || null,
});
const more = (form: FormData) => ({
  bio: text(form, "bio") || null,
  email: text(form, "email") || null,
  website: text(form, "website") || null,
  staffIds: form
    .getAll("staffIds")
    .map(Number)
    .sort((one, other) => one - other),
});

/** Adds an author. */
export async function add(form: FormData): Promise<Outcome> {
  const actor = await requireStaff("taxonomy.write");
  return answer(async () => {
    await saveAuthor(actor, null, said(form));
    refresh();
    return { done: "Added" };
  });
}

/** Saves what was changed of an author. */
export async function save(id: number, was: Seen, form: FormData): Promise<SeenOutcome> {
  const actor = await requireStaff("taxonomy.write");
  return answerSeen(
    was,
    async (seen) => {
      const given = { ...said(form), ...more(form) };
      const { slug } = await saveAuthor(actor, accept(rowId, id), changesIn(given, seen), seen);
      refresh();
      return { done: "Saved", seen: { ...given, slug } };
    },
    (field, value) =>
      field === "staffIds" ? "it is the byline of other accounts now" : inWords(field, value),
  );
}

/** Removes an author no story credits, and goes back to the others. */
export async function remove(id: number): Promise<Outcome> {
  const actor = await requireStaff("taxonomy.write");
  return answer(async () => {
    await removeAuthor(actor, accept(rowId, id));
    return { goTo: "/admin/authors" };
  });
}
