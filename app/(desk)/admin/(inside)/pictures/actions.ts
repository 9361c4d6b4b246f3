"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { Outcome } from "@/components/ui/outcome";
import { removeImage } from "@/newsroom/media/remove";
import { describeImage } from "@/newsroom/media/write";
import { accept, type Problem } from "@/newsroom/refusal";
import { rowId } from "@/newsroom/row-id";
import { answer, text } from "../../../answer";
import { requireStaff } from "../../../require-staff";

/** So many fit on a screen one fills in; a photographer hands in a card of pictures at most. */
const rowIds = z.array(rowId).min(1).max(200);
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

/**
 * Saves what is said of several pictures, as fields named by their ids: "alt-12". Each by itself: those that can be saved
 * are, and what is wrong with the others stands beside their fields.
 */
export async function describePictures(given: FormData): Promise<Outcome> {
  const actor = await requireStaff("media.write");
  return answer(async () => {
    const form = accept(formData, given);
    const ids = accept(rowIds, form.getAll("id").map(Number));
    const problems: Problem[] = [];
    for (const id of ids) {
      const said = ["alt", "caption", "credit"].map((name) => [name, text(form, `${name}-${id}`)]);
      const { problems: own = [] } = await answer(async () => {
        await describeImage(actor, id, Object.fromEntries(said));
        return {};
      });
      problems.push(
        ...own.map(({ field, message }) => ({ field: `${field || "alt"}-${id}`, message })),
      );
    }
    if (problems.length > 0) return { problems };
    return { done: ids.length === 1 ? "Saved" : `All ${ids.length} saved` };
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
