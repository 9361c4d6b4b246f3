"use server";

import { after } from "next/server";
import { answer, text } from "@/app/(desk)/answer";
import type { Outcome } from "@/components/ui/outcome";
import { databaseAnswers, mailResetLink } from "@/newsroom/staff/forgotten";

/** Asks for a link by mail. The answer says nothing about whether there is such an account, and comes as soon. */
export async function askForLink(form: FormData): Promise<Outcome> {
  const email = text(form, "email");
  return answer(async () => {
    if (!email) return { problems: [{ field: "email", message: "is missing" }] };
    // What comes after the answer cannot be told any more.
    await databaseAnswers();
    after(() => mailResetLink(email));
    return { done: "If there is an account with this address, a link is on its way to it." };
  });
}
