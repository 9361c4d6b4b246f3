/** A password that was forgotten: its owner asks for a link by mail, without being signed in. */
import { database } from "../database";
import { mailsGoOut } from "../mail/send";
import { Refused } from "../refusal";
import { type Allowance, countTry } from "./attempts";
import { deliverReset } from "./links";
import type { Actor } from "./schema";
import { makeResetLink } from "./write";

/** More would only fill somebody's mailbox. */
const mails: Allowance = { name: "reset mail", times: 3, minutes: 60 };

const signInPage: Actor = { kind: "command", name: "sign-in page" };

/**
 * Mails a reset link if the address belongs to an account. Says nothing either way, and takes longer if it does: call it
 * after the answer went out.
 */
export async function mailResetLink(email: string): Promise<void> {
  if (!mailsGoOut()) return;
  try {
    countTry(mails, email);
  } catch (error) {
    if (error instanceof Refused) return;
    throw error;
  }
  const staff = await database().staff.findUnique({
    where: { email: email.trim().toLowerCase(), endedAt: null },
    select: { id: true, name: true, email: true },
  });
  if (!staff) return;
  await deliverReset(await makeResetLink(signInPage, staff.id), staff);
}
