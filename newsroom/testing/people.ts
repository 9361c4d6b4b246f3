/** People with accounts they can sign in to. */
import { join } from "../staff/accounts";
import { commandLine, type Role } from "../staff/schema";
import type { StaffActor } from "../staff/session";
import { signIn } from "../staff/sign-in";
import { inviteStaff } from "../staff/write";

/** Everybody's password. */
export const password = "an honest day’s work";

let joined = 0;

/** Somebody who followed an invitation, and their address. */
export async function aColleague(role: Role): Promise<{ actor: StaffActor; email: string }> {
  joined += 1;
  const person = { name: `Colleague ${joined}`, email: `colleague-${joined}@example.org` };
  const { token } = await inviteStaff(commandLine, { ...person, role });
  return { actor: await join(token, { ...person, password }), email: person.email };
}

/** What a browser sends that keeps these cookies. */
export function withCookies(lines: readonly string[], earlier = new Headers()): Headers {
  const jar = new Map<string, string>();
  for (const pair of (earlier.get("cookie") ?? "").split("; ").filter(Boolean)) {
    const [name = ""] = pair.split("=");
    jar.set(name, pair);
  }
  for (const line of lines) {
    const [pair = ""] = line.split(";");
    const [name = "", value] = pair.split("=");
    if (value && !/max-age=0/i.test(line)) jar.set(name, pair);
    else jar.delete(name);
  }
  return new Headers({ cookie: [...jar.values()].join("; "), "user-agent": "Firefox/140.0" });
}

/** The headers of a browser somebody signed in with, by their password alone. */
export async function signedIn(email: string, by = password): Promise<Headers> {
  const { cookies } = await signIn(new Headers(), { email, password: by });
  return withCookies(cookies);
}
