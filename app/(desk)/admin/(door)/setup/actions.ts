"use server";

import { z } from "zod";
import { text } from "@/app/(desk)/answer";
import type { Outcome } from "@/components/ui/outcome";
import { accept } from "@/newsroom/refusal";
import { startPaper } from "@/newsroom/settings/start";
import { joinAndSignIn, passwordOf } from "../through";

/** Sets the paper up, and signs its first admin in. */
export async function setUp(token: string, form: FormData): Promise<Outcome> {
  const password = passwordOf(form);
  const person = { name: text(form, "name"), email: text(form, "email"), password };
  const paper = {
    name: text(form, "paper.name"),
    tagline: text(form, "paper.tagline"),
    correctionsEmail: text(form, "paper.correctionsEmail"),
    timeZone: text(form, "paper.timeZone"),
    language: text(form, "paper.language"),
  };
  const keepDemo = form.get("demo") !== "remove";
  return joinAndSignIn(password, async () => {
    await startPaper(accept(z.string(), token), { paper, person, keepDemo });
    return person;
  });
}
