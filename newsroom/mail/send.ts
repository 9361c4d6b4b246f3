/** Mails in the paper's name, in plain text, through SMTP_URL. */
import { createTransport } from "nodemailer";
import { env } from "../env";
import { readSettings } from "../settings/read";

/** A mail to one person. */
export type Mail = { to: { name: string; address: string }; subject: string; text: string };

/** What became of a mail. `problem` is for an admin: what the mail server said. */
export type Sent = { sent: true } | { sent: false; problem: string | null };

// So that a form with a mail behind it answers while its sender still looks at it.
const patience = 10_000;

/** Whether the paper sends mail at all. */
export const mailsGoOut = (): boolean => env().smtpUrl !== undefined;

/** Sends a mail. Never throws; without SMTP_URL it is not sent and there is no problem. */
export async function sendMail({ to, subject, text }: Mail): Promise<Sent> {
  const { smtpUrl, mailFrom, siteUrl } = env();
  if (smtpUrl === undefined) return { sent: false, problem: null };
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  try {
    const { name } = await readSettings();
    const address = mailFrom ?? `stet@${new URL(siteUrl).hostname}`;
    await transport.sendMail({ from: { name, address }, to, subject, text });
    return { sent: true };
  } catch (error) {
    return { sent: false, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    transport.close();
  }
}
