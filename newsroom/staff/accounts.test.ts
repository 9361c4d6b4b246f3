import { expect, it, vi } from "vitest";
import { database, transaction } from "../database";
import { describeOnBoth } from "../testing/paper";
import { aColleague, password, signedIn } from "../testing/people";
import { refusal, refusedOn, tracesOf } from "../testing/traces";
import { join, resetPassword } from "./accounts";
import { endAccount } from "./manage";
import { commandLine } from "./schema";
import { readSession } from "./session";
import { signIn } from "./sign-in";
import { inviteFirstAdmin, inviteStaff, makeResetLink } from "./write";

const ada = { name: "Ada Pen", email: "Ada@Example.org", role: "editor" } as const;
const joining = { name: "Ada Pen", email: "Ada@Example.org", password };
const invited = async () => (await inviteStaff(commandLine, ada)).token;
const age = (expiresAt: Date) =>
  transaction((tx) => tx.invitation.updateMany({ data: { expiresAt } }));

describeOnBoth("accounts", () => {
  it("are made from an invitation, with its role, and a scrypt hash for a password", async () => {
    const token = await invited();
    const { log, details } = await tracesOf(async () => {
      const actor = await join(token, joining);
      expect(actor).toMatchObject({ kind: "staff", name: "Ada Pen", role: "editor" });
    });
    const [staff] = await database().staff.findMany({ include: { credentials: true } });
    expect(staff).toMatchObject({ email: "ada@example.org", role: "editor", emailVerified: true });
    // Salt and key in hexadecimal: 16 and 64 bytes.
    expect(staff?.credentials[0]?.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
    expect(log).toEqual([`Ada Pen: staff.join staff ${staff?.id}`]);
    expect(details).toEqual([{ role: "editor" }]);
  });

  it("belong to one person: a link works once, however many follow it at once", async () => {
    const token = await invited();
    const outcomes = await Promise.allSettled(
      ["a", "b", "c"].map((name) => join(token, { ...joining, name })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      "fulfilled",
      "rejected",
      "rejected",
    ]);
    expect(await database().staff.count()).toBe(1);
    expect(await refusedOn(() => join(token, joining))).toEqual(["token"]);
  });

  it("are not made from a link that is over, for something else, or made up", async () => {
    const token = await invited();
    await age(new Date(Date.now() - 1000));
    expect(await refusedOn(() => join(token, joining))).toEqual(["token"]);
    const { actor } = await aColleague("author");
    const reset = await makeResetLink(commandLine, actor.id);
    expect(await refusedOn(() => join(reset.token, joining))).toEqual(["token"]);
    expect(await refusedOn(() => join("made-up", joining))).toEqual(["token"]);
  });

  it("are for the address the invitation was sent to, and no other", async () => {
    const token = await invited();
    const elsewhere = { ...joining, email: "eve@example.org" };
    expect(await refusedOn(() => join(token, elsewhere))).toEqual(["email"]);
    await join(token, { ...joining, email: "ADA@example.org" });
  });

  it("are not made from the link of a first start once there are people", async () => {
    const first = await inviteFirstAdmin(commandLine);
    await aColleague("editor");
    expect(await refusedOn(() => join(first?.token ?? "", joining))).toEqual(["token"]);
  });

  it.each([
    ["eleven characters", "elevencharr", ["password"]],
    ["more than 256", "x".repeat(257), ["password"]],
    ["nothing", "", ["password"]],
    ["those tried first", "password1234", ["password"]],
    ["one’s own address", "ada@example.org", ["password"]],
    ["twelve blanks", "            ", ["password"]],
  ])("take no password of %s", async (_, chosen, fields) => {
    const token = await invited();
    expect(await refusedOn(() => join(token, { ...joining, password: chosen }))).toEqual(fields);
  });

  it.each([
    "twelve chars of it",
    Array.from({ length: 36 }, (_, wave) => `wave ${wave}`)
      .join("")
      .slice(0, 256),
    "пароль на дванадцять",
    "🙂🌊🐚 чайка 🐟🦀",
  ])("take any other password as it is: %s", async (chosen) => {
    await join(await invited(), { ...joining, password: chosen });
    await expect(signedIn("ada@example.org", chosen)).resolves.toBeDefined();
  });

  it("have an address of their own and a name", async () => {
    const { email } = await aColleague("author");
    const token = await invited();
    expect(await refusedOn(() => join(token, { ...joining, email }))).toEqual(["email"]);
    expect(await refusedOn(() => join(token, { ...joining, email: "ada", name: " " }))).toEqual([
      "name",
      "email",
    ]);
  });

  it("are made together with what else belongs to it, or not at all", async () => {
    const token = await invited();
    const failing = async () => {
      throw new Error("the rest failed");
    };
    await expect(join(token, joining, failing)).rejects.toThrow("the rest failed");
    expect(await database().staff.count()).toBe(0);
    await expect(join(token, joining)).resolves.toBeDefined();
  });

  it("write no token and no password anywhere", async () => {
    const written: string[] = [];
    const spies = (["log", "info", "warn", "error", "debug"] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation((...said) => void written.push(said.join())),
    );
    const token = await invited();
    const { id } = await join(token, joining);
    const reset = await makeResetLink(commandLine, id);
    await resetPassword(reset.token, "another honest day");
    await signIn(new Headers(), { email: ada.email, password: "wrong wrong wrong" }).catch(
      () => undefined,
    );
    await signedIn(ada.email, "another honest day");
    for (const spy of spies) spy.mockRestore();
    const kept = JSON.stringify([
      written,
      await database().auditEvent.findMany(),
      await database().invitation.findMany(),
      await database().staff.findMany({ include: { credentials: true } }),
    ]);
    const secrets = [token, reset.token, password, "another honest day", "wrong wrong wrong"];
    for (const secret of secrets) expect(kept).not.toContain(secret);
  });
});

describeOnBoth("a new password by a link", () => {
  it("holds instead of the old one, and ends every session", async () => {
    const { actor, email } = await aColleague("author");
    const browsers = [await signedIn(email), await signedIn(email)];
    const { token } = await makeResetLink(commandLine, actor.id);
    await resetPassword(token, "another honest day");
    for (const headers of browsers) expect(await readSession(headers)).toBeNull();
    await expect(signedIn(email)).rejects.toThrow();
    expect(await readSession(await signedIn(email, "another honest day"))).toEqual(actor);
    expect(await refusedOn(() => resetPassword(token, "once more please"))).toEqual(["token"]);
  });

  it("is refused when it is too short, and the link still works", async () => {
    const { actor } = await aColleague("author");
    const { token } = await makeResetLink(commandLine, actor.id);
    expect(await refusedOn(() => resetPassword(token, "short"))).toEqual(["password"]);
    await resetPassword(token, "another honest day");
  });

  it("is not to be had by an invitation, an older link, or for an account that has ended", async () => {
    const { actor } = await aColleague("author");
    const chosen = "another honest day";
    const older = await makeResetLink(commandLine, actor.id);
    const newer = await makeResetLink(commandLine, actor.id);
    const invitation = await invited();
    expect(await refusedOn(() => resetPassword(invitation, chosen))).toEqual(["token"]);
    expect(await refusedOn(() => resetPassword(older.token, chosen))).toEqual(["token"]);
    await endAccount(commandLine, actor.id);
    expect(await refusedOn(() => resetPassword(newer.token, chosen))).toEqual(["token"]);
    expect((await refusal(() => makeResetLink(commandLine, actor.id))).message).toContain("ended");
    expect(await refusedOn(() => makeResetLink(commandLine, 2_000_000_000))).toEqual([""]);
  });
});
