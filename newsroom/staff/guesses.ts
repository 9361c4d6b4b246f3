/** Passwords typed at the door: counted by account and by where they come from, so that a stranger locks nobody out. */
import { database } from "../database";
import { forgetTries, hasTries, trying, wrongPasswords, wrongPasswordsOfAll } from "./attempts";

// The press puts the visitor's own address here, and nothing else (press/client.ts).
const originOf = (headers: Headers) => headers.get("x-forwarded-for") ?? "";

const from = (headers: Headers, email: string) =>
  `${originOf(headers)} ${email.trim().toLowerCase()}`;

/**
 * Counts one more password typed for an account, and takes it back when `work` fails.
 * @throws Refused when too many came from this address; or from everywhere, unless its owner signed in from here before.
 */
export function tryingPassword<Result>(
  headers: Headers,
  email: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return trying(wrongPasswords, from(headers, email), async () => {
    const isLetThrough = !hasTries(wrongPasswordsOfAll, email) && (await isKnown(headers, email));
    return isLetThrough ? work() : trying(wrongPasswordsOfAll, email, work);
  });
}

/** The password was right: tries from here count anew. Those from elsewhere were somebody else's. */
export const passwordWasRight = (headers: Headers, email: string): void =>
  forgetTries(wrongPasswords, from(headers, email));

/** Whether the account has a session that was begun from this address. */
async function isKnown(headers: Headers, email: string): Promise<boolean> {
  const ipAddress = originOf(headers);
  if (!ipAddress) return false;
  const staff = { email: email.trim().toLowerCase() };
  const found = await database().session.findFirst({
    where: { ipAddress, staff, expiresAt: { gt: new Date() } },
    select: { id: true },
  });
  return found !== null;
}
