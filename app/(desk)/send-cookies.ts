import { parseSetCookieHeader } from "better-auth/cookies";
import { cookies } from "next/headers";

/** Hands on the `Set-Cookie` lines of the sign-in library with the answer to a server action. */
export async function sendCookies(lines: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const line of lines) {
    for (const [name, { value, ...said }] of parseSetCookieHeader(line)) {
      // Next writes the value's escapes anew.
      jar.set(name, decodeURIComponent(value), {
        httpOnly: said.httponly ?? false,
        secure: said.secure ?? false,
        sameSite: said.samesite ?? "lax",
        path: said.path ?? "/",
        maxAge: said["max-age"],
        expires: said.expires,
      });
    }
  }
}
