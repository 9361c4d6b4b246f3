import { afterAll, beforeEach, expect, it } from "vitest";
import { database } from "../database";
import { sendMail } from "../mail/send";
import { saveSettings } from "../settings/write";
import { openMailServer } from "../testing/mail-server";
import { describeOnBoth } from "../testing/paper";
import { aColleague, signedIn } from "../testing/people";
import { resetPassword } from "./accounts";
import { mailResetLink } from "./forgotten";
import { deliverInvitation, deliverReset } from "./links";
import { endAccount } from "./manage";
import { commandLine } from "./schema";
import { inviteStaff, makeResetLink } from "./write";

// Read once, by whoever asks first: before any test does.
const server = await openMailServer();
process.env.SMTP_URL = server.url;
process.env.MAIL_FROM = "desk@paper.example";

afterAll(() => server.close());
beforeEach(() => {
  server.mails.length = 0;
  server.recipients.length = 0;
  server.refusing = false;
});

const tokenIn = (mail = "") => /\/admin\/(?:join|reset)\?token=([\w-]{43})/.exec(mail)?.[1] ?? "";

describeOnBoth("a forgotten password", () => {
  it("is replaced by a link that comes by mail, in the paper’s name", async () => {
    await saveSettings(commandLine, { name: "The Harbour Post" });
    const { email } = await aColleague("author");
    await mailResetLink(` ${email.toUpperCase()} `);
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]).toContain("From: The Harbour Post <desk@paper.example>");
    expect(server.mails[0]).toMatch(new RegExp(`^To: .*<${email}>$`, "m"));
    expect(server.mails[0]).toContain("Subject: A new password for The Harbour Post");
    expect(server.mails[0]).toContain("Content-Type: text/plain");
    await resetPassword(tokenIn(server.mails[0]), "another honest day");
    await expect(signedIn(email, "another honest day")).resolves.toBeDefined();
    expect(
      await database().auditEvent.findFirst({ where: { action: "staff.makeResetLink" } }),
    ).toMatchObject({ actorName: "sign-in page" });
  });

  it("of nobody, or of an account that has ended, brings no mail", async () => {
    const { actor, email } = await aColleague("author");
    await endAccount(commandLine, actor.id);
    await mailResetLink(email);
    await mailResetLink("nobody@example.org");
    await mailResetLink("");
    expect(server.mails).toEqual([]);
    expect(await database().invitation.count({ where: { kind: "reset" } })).toBe(0);
  });

  it("does not fill a mailbox", async () => {
    const { email } = await aColleague("author");
    for (let time = 0; time < 6; time += 1) await mailResetLink(email);
    expect(server.mails).toHaveLength(3);
  });
});

describeOnBoth("a link by mail", () => {
  it("says who invites whom to what", async () => {
    const { actor } = await aColleague("admin");
    const to = { name: "Zoë Pen", email: "zoe@example.org" };
    const invitation = await inviteStaff(actor, { ...to, role: "author" });
    expect(await deliverInvitation(actor, invitation, to)).toEqual({ mailed: true });
    expect(tokenIn(server.mails[0])).toBe(invitation.token);
    expect(server.mails[0]).toContain(`${actor.name} invites you to work at Untitled Newspaper`);
    expect(server.mails[0]).toContain("Hello Zoë Pen,");
  });

  it("is never lost: what could not be mailed is there to be passed on", async () => {
    server.refusing = true;
    const { actor, email } = await aColleague("author");
    const link = await makeResetLink(commandLine, actor.id);
    expect(await deliverReset(link, { name: actor.name, email })).toEqual({
      mailed: false,
      link: `http://localhost:3000/admin/reset?token=${link.token}`,
      problem: expect.stringContaining("550 no such mailbox"),
    });
  });

  it("goes to one person, whatever their name holds", async () => {
    const name = "Ada\r\nBcc: victim@example.org";
    const mail = { to: { name, address: "ada@example.org" }, subject: "A\r\nX: y", text: "t" };
    expect(await sendMail(mail)).toEqual({ sent: true });
    expect(server.recipients).toEqual(["ada@example.org"]);
    expect(server.mails[0]).not.toMatch(/^X:/m);
  });
});
