/** A password that was forgotten: its owner asks for a link by mail, without being signed in. */
import { database } from "../database";
import { mailsGoOut } from "../mail/send";
import { Refused } from "../refusal";
import { type Allowance, trying } from "./attempts";
import { deliverReset } from "./links";
import type { Actor } from "./schema";
import { makeResetLink } from "./write";

/** More would only fill somebody's mailbox. */
const mails: Allowance = { name: "reset mail", times: 3, minutes: 60 };

const signInPage: Actor = { kind: "command", name: "sign-in page" };

/** Asks the database something, whoever's account it is. @throws what fails when it cannot be asked. */
export async function databaseAnswers(): Promise<void> {
  await database().staff.findFirst({ select: { id: true } });
}

/**
 * Mails a reset link if the address belongs to an account. Says nothing either way, and takes longer if it does: call it
 * after the answer went out.
 */
export async function mailResetLink(email: string): Promise<void> {
  if (!mailsGoOut()) return;
  try {
    await trying(mails, email, () => mailTo(email));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

async function mailTo(email: string): Promise<void> {
  const staff = await database().staff.findUnique({
    where: { email: email.trim().toLowerCase(), endedAt: null },
    select: { id: true, name: true, email: true },
  });
  if (staff) await deliverReset(await makeResetLink(signInPage, staff.id), staff);
}
