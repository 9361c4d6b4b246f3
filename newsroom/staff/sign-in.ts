/** Signing in and out. What the sign-in library says in cookies is handed on to whoever answers the browser. */
import { z } from "zod";
import { Refused, refuse } from "../refusal";
import { auth, usedCode } from "./auth";
import { passwordWasRight, tryingPassword } from "./guesses";
import { hearingFailures } from "./library";
import { recoveryCode } from "./recovery-codes";

/** An answer to a browser: `Set-Cookie` lines. */
export type Cookies = { cookies: string[] };

// The same words whatever was wrong, so that nobody learns who has an account.
const wrong = "this e-mail address and password do not belong together";

/**
 * Signs in with a password. `code`: the account has a second factor, which `signInWithCode` asks for.
 * @throws Refused when they do not belong together, or it was tried too often; anything else is no word about the
 * password, and does not count as a try.
 */
export async function signIn(
  headers: Headers,
  given: { email: string; password: string },
): Promise<Cookies & { code: boolean }> {
  const response = await tryingPassword(headers, given.email, () =>
    hearingFailures(async () =>
      (await auth()).api.signInEmail({ body: given, headers, asResponse: true }),
    ),
  );
  if (!response.ok) refuse("", wrong);
  passwordWasRight(headers, given.email);
  const answer: unknown = await response.json();
  return { cookies: response.headers.getSetCookie(), code: asksForCode.safeParse(answer).success };
}

const asksForCode = z.object({ twoFactorRedirect: z.literal(true) });

/** Hands a request of a script on to the library. @throws what failed in it, as `hearingFailures` does. */
export const askLibrary = (request: Request): Promise<Response> =>
  hearingFailures(async () => (await auth()).handler(request));

/** Signing in for a script, which asks the library's own address. */
export async function signInByScript(request: Request): Promise<Response> {
  const body = z.object({ email: z.string() }).safeParse(
    await request
      .clone()
      .json()
      .catch(() => null),
  );
  if (!body.success)
    return Response.json({ message: "JSON with email, password" }, { status: 400 });
  let response: Response;
  try {
    response = await tryingPassword(request.headers, body.data.email, () => askLibrary(request));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Response.json({ message: error.message }, { status: 429 });
  }
  if (response.ok) passwordWasRight(request.headers, body.data.email);
  // An account that has ended is told what an unknown one is.
  return response.ok || response.status === 403
    ? response
    : Response.json({ message: wrong }, { status: 401 });
}

/**
 * The second step: a code of the authenticator app, or one of the recovery codes. The library counts wrong ones: five
 * end this sign-in, ten in a row lock the second factor for a quarter of an hour.
 * @throws Refused on `code`.
 */
export async function signInWithCode(headers: Headers, typed: string): Promise<Cookies> {
  const digits = typed.replace(/\s/g, "");
  const response = await hearingFailures(async () => {
    const { api } = await auth();
    return /^\d{6}$/.test(digits)
      ? api.verifyTOTP({ body: { code: digits }, headers, asResponse: true })
      : api.verifyBackupCode({ body: { code: recoveryCode(typed) }, headers, asResponse: true });
  });
  if (response.ok) return { cookies: response.headers.getSetCookie() };
  const said = z.object({ code: z.string() }).safeParse(await response.json());
  switch (said.data?.code) {
    case "INVALID_CODE":
    case "INVALID_BACKUP_CODE":
      return refuse("code", "this code is not right, or not any more; try the next one");
    case usedCode:
      return refuse("code", "this code was used already; begin again and type the app’s next one");
    case "ACCOUNT_TEMPORARILY_LOCKED":
      return refuse("code", "there were too many wrong codes; try again in 15 minutes");
    default:
      return refuse("code", "this took too long or too many tries; begin again with your password");
  }
}

/** Ends the session of these cookies. */
export async function signOut(headers: Headers): Promise<Cookies> {
  const response = await hearingFailures(async () =>
    (await auth()).api.signOut({ headers, asResponse: true }),
  );
  return { cookies: response.headers.getSetCookie() };
}
