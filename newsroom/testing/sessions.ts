/** People who are really signed in, for tests of what a browser sends. */
import { join } from "../staff/accounts";
import { auth } from "../staff/auth";
import { commandLine, type Role } from "../staff/schema";
import type { StaffActor } from "../staff/session";
import { inviteStaff } from "../staff/write";

/** What a browser says of a request a page of the paper itself sends. */
export const fromTheDesk = { "sec-fetch-site": "same-origin", origin: "http://localhost:3000" };

const password = "correct horse battery";
let made = 0;

/** Somebody who joined by an invitation and signed in: the cookie their browser sends. */
export async function signedIn(role: Role): Promise<{ actor: StaffActor; cookie: string }> {
  made += 1;
  const name = `${role} ${made}`;
  const email = `signed-in-${made}@example.org`;
  const { token } = await inviteStaff(commandLine, { name, email, role });
  const actor = await join(token, { name, email, password });
  const library = await auth();
  const response = await library.api.signInEmail({ body: { email, password }, asResponse: true });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return { actor, cookie };
}
