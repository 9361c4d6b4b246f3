"use server";

import { headers } from "next/headers";
import { answer, text } from "@/app/(desk)/answer";
import { sendCookies } from "@/app/(desk)/send-cookies";
import type { PasswordOutcome } from "@/components/desk/SignIn.island";
import type { Outcome } from "@/components/ui/outcome";
import { deskPath } from "@/newsroom/staff/rules";
import { signIn, signInWithCode } from "@/newsroom/staff/sign-in";

/** The first step of signing in; the only one, unless the account has a second factor. */
export async function withPassword(form: FormData): Promise<PasswordOutcome> {
  const password = form.get("password");
  return answer(async (): Promise<PasswordOutcome> => {
    const { cookies, code } = await signIn(await headers(), {
      email: text(form, "email"),
      password: typeof password === "string" ? password : "",
    });
    await sendCookies(cookies);
    return code ? { code } : { goTo: deskPath(text(form, "next")) };
  });
}

/** The second step. */
export async function withCode(form: FormData): Promise<Outcome> {
  return answer(async () => {
    const { cookies } = await signInWithCode(await headers(), text(form, "code"));
    await sendCookies(cookies);
    return { goTo: deskPath(text(form, "next")) };
  });
}
