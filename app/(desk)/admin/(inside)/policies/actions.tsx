"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { text } from "@/app/(desk)/answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import { answerSeen, changesIn } from "@/app/(desk)/seen";
import type { Seen, SeenOutcome } from "@/components/desk/SeenForm.island";
import type { PolicyPreview } from "@/components/desk/settings/PolicyEditor.island";
import { accept } from "@/newsroom/refusal";
import { type OwnPolicyName, policySettings } from "@/newsroom/settings/policies";
import { saveSettings } from "@/newsroom/settings/write";
import { drawPolicy } from "./draw";

const named = z.enum(["about", "corrections", "ethics", "privacy"]);

/** Saves a policy's text. */
export async function save(name: OwnPolicyName, was: Seen, form: FormData): Promise<SeenOutcome> {
  const actor = await requireStaff("settings.write");
  return answerSeen(
    was,
    async (seen) => {
      const setting = policySettings[accept(named, name)];
      const given = { [setting]: text(form, setting) };
      await saveSettings(actor, changesIn(given, seen), { [setting]: seen[setting] });
      refresh();
      return { done: given[setting] ? "Saved" : "Saved. The default is printed now.", seen: given };
    },
    () => "the text that stands now is below yours",
  );
}

/** Draws a policy as readers would get it. */
export async function preview(name: OwnPolicyName, typed: string): Promise<PolicyPreview> {
  await requireStaff("settings.write");
  return drawPolicy(named.parse(name), z.string().max(100_000).parse(typed));
}
