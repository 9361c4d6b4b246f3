import { headers } from "next/headers";
import type { Outcome } from "@/components/ui/outcome";
import { signIn } from "@/newsroom/staff/sign-in";
import { answer } from "../../answer";
import { sendCookies } from "../../send-cookies";

/** Makes an account by `work`, which gives back its address, and signs its new owner in. */
export async function joinAndSignIn(
  password: string,
  work: () => Promise<{ email: string }>,
): Promise<Outcome> {
  return withoutToken(
    await answer(async () => {
      const { email } = await work();
      const { cookies } = await signIn(await headers(), { email, password });
      await sendCookies(cookies);
      return { goTo: "/admin" };
    }),
  );
}

/** A problem of the link is one of the form as a whole: it has no field. */
export function withoutToken(outcome: Outcome): Outcome {
  const problems = outcome.problems?.map((problem) =>
    problem.field === "token" ? { ...problem, field: "" } : problem,
  );
  return { ...outcome, problems };
}

/** A password as it was typed: blanks at its ends belong to it. */
export function passwordOf(form: FormData, name = "password"): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
