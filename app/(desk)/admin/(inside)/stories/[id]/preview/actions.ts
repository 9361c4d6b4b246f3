"use server";

import { refresh } from "next/cache";
import { answer, text } from "@/app/(desk)/answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import type { LinkOutcome } from "@/components/desk/LinkForm.island";
import { timesIn } from "@/components/desk/times";
import type { Outcome } from "@/components/ui/outcome";
import { makePreviewLink, revokePreviewLink } from "@/newsroom/articles/preview-link";
import { accept } from "@/newsroom/refusal";
import { rowId } from "@/newsroom/row-id";

/** Makes a link to a story's draft, to be passed on. */
export async function share(id: number, form: FormData): Promise<LinkOutcome> {
  const actor = await requireStaff();
  return answer(async (): Promise<LinkOutcome> => {
    const { settings, siteUrl } = await paper();
    const { token, expiresAt } = await makePreviewLink(
      actor,
      accept(rowId, id),
      Number(text(form, "days")),
    );
    refresh();
    return {
      link: `${siteUrl}/preview/${token}`,
      note: `Pass this link on; it is shown only now. It works until ${timesIn(settings.timeZone).moment(expiresAt)}.`,
      done: "",
    };
  });
}

/** Closes a link at once. */
export async function close(linkId: number): Promise<Outcome> {
  const actor = await requireStaff();
  return answer(async () => {
    await revokePreviewLink(actor, accept(rowId, linkId));
    refresh();
    return { done: "Closed" };
  });
}
