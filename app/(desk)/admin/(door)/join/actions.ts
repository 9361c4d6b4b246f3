"use server";

import { z } from "zod";
import { text } from "@/app/(desk)/answer";
import type { Outcome } from "@/components/ui/outcome";
import { accept } from "@/newsroom/refusal";
import { join } from "@/newsroom/staff/accounts";
import { joinAndSignIn, passwordOf } from "../through";

/** Follows an invitation: the account is made, and its owner signed in. */
export async function follow(token: string, form: FormData): Promise<Outcome> {
  const password = passwordOf(form);
  const person = { name: text(form, "name"), email: text(form, "email"), password };
  return joinAndSignIn(password, async () => {
    await join(accept(z.string(), token), person);
    return person;
  });
}
