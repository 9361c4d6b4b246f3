"use server";

import { refresh } from "next/cache";
import { answer, text } from "@/app/(desk)/answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import { answerSeen, changesIn, inWords } from "@/app/(desk)/seen";
import type { Seen, SeenOutcome } from "@/components/desk/SeenForm.island";
import type { Outcome } from "@/components/ui/outcome";
import { dropFiles, removeDemo } from "@/newsroom/settings/demo";
import type { Settings } from "@/newsroom/settings/schema";
import { saveSettings } from "@/newsroom/settings/write";

/** Saves what was changed of the settings; readers' next response has it. */
export async function save(was: Seen, form: FormData): Promise<SeenOutcome> {
  const actor = await requireStaff("settings.write");
  const outcome = await answerSeen(
    was,
    async (seen) => {
      const given = said(form);
      // What is no direction, the verb refuses.
      await saveSettings(actor, changesIn(given, seen) as Partial<Settings>, seen);
      refresh();
      return { done: "Saved", seen: given };
    },
    (field, value) => (field === "logo" ? "it is another one now" : inWords(field, value)),
  );
  return { ...outcome, problems: outcome.problems?.map(onItsLine) };
}

function said(form: FormData) {
  const year = text(form, "foundedYear");
  return {
    name: text(form, "name"),
    tagline: text(form, "tagline"),
    logo: text(form, "logo") || null,
    foundedYear: year ? Number(year) : null,
    correctionsEmail: text(form, "correctionsEmail"),
    socialLinks: text(form, "socialLinks").split(/\s+/).filter(Boolean),
    timeZone: text(form, "timeZone"),
    language: text(form, "language"),
    direction: text(form, "direction"),
    ...(form.has("offersRibbon") && { demo: form.get("demo") !== null }),
  };
}

/** A problem of one address belongs to the field that holds them all. */
function onItsLine({ field, message }: { field: string; message: string }) {
  const [name, line] = field.split(".");
  return name === "socialLinks" && line
    ? { field: name, message: `line ${Number(line) + 1} ${message}` }
    : { field, message };
}

/** Takes the demo edition out of the paper. */
export async function dropDemo(): Promise<Outcome> {
  const actor = await requireStaff("settings.write");
  return answer(async () => {
    const { pictures } = await removeDemo(actor);
    await dropFiles(pictures);
    return { goTo: "/admin/settings" };
  });
}
