"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { Outcome } from "@/components/ui/outcome";
import { removeImage } from "@/newsroom/media/remove";
import { describeImage } from "@/newsroom/media/write";
import { accept } from "@/newsroom/refusal";
import { answer, text } from "../../../answer";
import { requireStaff } from "../../../require-staff";

const formData = z.instanceof(FormData);
/** A form's number; what is none is refused by the verb. */
const number = (form: FormData, name: string) => Number(text(form, name) || Number.NaN);

/** Saves everything that is said of a picture. */
export async function savePicture(given: FormData): Promise<Outcome> {
  const actor = await requireStaff("media.write");
  return answer(async () => {
    const form = accept(formData, given);
    await describeImage(actor, number(form, "id"), {
      alt: text(form, "alt"),
      caption: text(form, "caption"),
      credit: text(form, "credit"),
      licence: text(form, "licence"),
      focusX: number(form, "focusX"),
      focusY: number(form, "focusY"),
    });
    return { done: "Saved" };
  });
}

/** Takes a picture nobody uses out of the library, and goes back there. */
export async function removePicture(given: FormData): Promise<Outcome> {
  const actor = await requireStaff("media.write");
  const outcome = await answer(async () => {
    await removeImage(actor, number(accept(formData, given), "id"));
    return {};
  });
  if (outcome.problems) return outcome;
  redirect("/admin/pictures");
}
