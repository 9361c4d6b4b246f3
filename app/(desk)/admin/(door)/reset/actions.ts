"use server";

import { z } from "zod";
import { answer } from "@/app/(desk)/answer";
import type { Outcome } from "@/components/ui/outcome";
import { accept } from "@/newsroom/refusal";
import { resetPassword } from "@/newsroom/staff/accounts";
import { passwordOf, withoutToken } from "../through";

/** Sets the new password; whoever knows it signs in with it, second factor included. */
export async function choose(token: string, form: FormData): Promise<Outcome> {
  return withoutToken(
    await answer(async () => {
      await resetPassword(accept(z.string(), token), passwordOf(form));
      return { goTo: "/admin/sign-in?after=new-password" };
    }),
  );
}
