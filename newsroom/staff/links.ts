/** How a one-time link reaches whom it is for: by mail, or through the admin who made it. */
import { env } from "../env";
import { sendMail } from "../mail/send";
import { readSettings } from "../settings/read";
import type { StaffActor } from "./session";
import type { Invitation } from "./write";

/** What a link opens. */
type Door = "join" | "reset" | "setup";

/** The address of a one-time link. */
export const linkTo = (door: Door, token: string): string =>
  `${env().siteUrl}/admin/${door}?token=${token}`;

/**
 * Mailed, or the link to pass on. `problem` is what the mail server said. A link that could not be mailed is never lost.
 */
export type Delivery = { mailed: true } | { mailed: false; link: string; problem: string | null };

type To = { name: string; email: string };

/** Sends an invitation on its way. */
export async function deliverInvitation(
  { name: inviter }: StaffActor,
  { token }: Invitation,
  to: To,
): Promise<Delivery> {
  const { name: paper } = await readSettings();
  const link = linkTo("join", token);
  return deliver(link, to, `You are invited to work at ${paper}`, [
    `Hello ${to.name},`,
    `${inviter} invites you to work at ${paper}. This link opens your account; it works once, within seven days:`,
    link,
    "If you did not expect this, do nothing: no account is made.",
  ]);
}

/** Sends a link for a new password on its way. */
export async function deliverReset({ token }: Invitation, to: To): Promise<Delivery> {
  const { name: paper } = await readSettings();
  const link = linkTo("reset", token);
  return deliver(link, to, `A new password for ${paper}`, [
    `Hello ${to.name},`,
    `with this link you choose a new password for your account at ${paper}; it works once, within a day:`,
    link,
    "If you did not ask for it, do nothing: your password stays as it is.",
  ]);
}

async function deliver(
  link: string,
  to: To,
  subject: string,
  paragraphs: readonly string[],
): Promise<Delivery> {
  const result = await sendMail({
    to: { name: to.name, address: to.email },
    subject,
    text: `${paragraphs.join("\n\n")}\n`,
  });
  return result.sent ? { mailed: true } : { mailed: false, link, problem: result.problem };
}
