"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { answer, text } from "@/app/(desk)/answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import type { Outcome } from "@/components/ui/outcome";
import { addRedirect, removeRedirect } from "@/newsroom/redirects/write";
import { accept } from "@/newsroom/refusal";

/** Has an address lead to another. */
export async function add(form: FormData): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    await addRedirect(actor, { path: text(form, "path"), to: text(form, "to") });
    revalidatePath("/admin/redirects");
    return { done: "Added" };
  });
}

/** Removes a redirect somebody typed. */
export async function remove(form: FormData): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    await removeRedirect(actor, accept(z.coerce.number().int(), text(form, "id")));
    revalidatePath("/admin/redirects");
    return { done: "Removed" };
  });
}
