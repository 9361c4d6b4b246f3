import { expect, it } from "vitest";
import { database, transaction } from "../database";
import { NotAllowed, NotFound } from "../refusal";
import { describeOnBoth } from "../testing/paper";
import { aColleague, signedIn } from "../testing/people";
import { staff } from "../testing/rows";
import { refusal, tracesOf } from "../testing/traces";
import { beginAgain, changeRole, endAccount, removeSecondFactor } from "./manage";
import { readInvitation, readInvitations, readStaff } from "./read";
import { commandLine } from "./schema";
import { readSession } from "./session";
import { inviteStaff, makeResetLink, withdrawInvitation } from "./write";

describeOnBoth("accounts, looked after by an admin", () => {
  it("change their role, from the next request on", async () => {
    const admin = await staff("admin", "Ann");
    const { actor, email } = await aColleague("author");
    const headers = await signedIn(email);
    const { log, details } = await tracesOf(() => changeRole(admin, actor.id, "editor"));
    expect(await readSession(headers)).toMatchObject({ id: actor.id, role: "editor" });
    expect(log).toEqual([`Ann: staff.changeRole staff ${actor.id}`]);
    expect(details).toEqual([{ from: "author", role: "editor" }]);
    expect((await tracesOf(() => changeRole(admin, actor.id, "editor"))).log).toEqual([]);
  });

  it("end at once, with every session and link, and may begin again", async () => {
    const admin = await staff("admin", "Ann");
    const { actor, email } = await aColleague("author");
    const headers = await signedIn(email);
    const reset = await makeResetLink(admin, actor.id);
    const { log } = await tracesOf(() => endAccount(admin, actor.id));
    expect(log).toEqual([`Ann: staff.end staff ${actor.id}`]);
    expect(await readSession(headers)).toBeNull();
    expect(await database().session.count({ where: { userId: actor.id } })).toBe(0);
    expect(await readInvitation(reset.token, "reset")).toBeNull();
    await expect(signedIn(email)).rejects.toThrow();
    await beginAgain(admin, actor.id);
    expect(await readSession(headers)).toBeNull();
    expect(await readSession(await signedIn(email))).toEqual(actor);
  });

  it("are never all ended or demoted: one admin stays", async () => {
    const { id } = await staff("admin");
    for (const attempt of [
      () => endAccount(commandLine, id),
      () => changeRole(commandLine, id, "editor"),
    ]) {
      expect((await refusal(attempt)).message).toContain("last admin");
    }
    // An admin whose account has ended does not count.
    const other = await staff("admin");
    await endAccount(commandLine, other.id);
    expect((await refusal(() => endAccount(commandLine, id))).message).toContain("last admin");
  });

  it("keep one admin when two end each other at the same moment", async () => {
    const [one, two] = [await staff("admin"), await staff("admin")];
    const outcomes = await Promise.allSettled([endAccount(one, two.id), endAccount(two, one.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await database().staff.count({ where: { role: "admin", endedAt: null } })).toBe(1);
  });

  it("are not ended or demoted by their own admin", async () => {
    const [admin] = [await staff("admin"), await staff("admin")];
    await refusal(() => endAccount(admin, admin.id));
    const { problems } = await refusal(() => changeRole(admin, admin.id, "author"));
    expect(problems).toMatchObject([{ field: "role" }]);
  });

  it("lose a second factor whose owner lost it", async () => {
    const { actor, email } = await aColleague("author");
    const headers = await signedIn(email);
    await transaction(async (tx) => {
      await tx.staff.update({ where: { id: actor.id }, data: { twoFactorEnabled: true } });
      await tx.twoFactor.create({ data: { userId: actor.id, secret: "x", backupCodes: "y" } });
    });
    await removeSecondFactor(commandLine, actor.id);
    expect(await database().twoFactor.count()).toBe(0);
    expect(await readSession(headers)).toBeNull();
    expect(await readSession(await signedIn(email))).toEqual(actor);
  });

  it("are for admins to look after, and have to exist", async () => {
    const { id } = await staff("author");
    const invitation = await inviteStaff(commandLine, {
      name: "Ada",
      email: "ada@example.org",
      role: "author",
    });
    const [{ id: invited } = { id: 0 }] = await readInvitations();
    for (const role of ["contributor", "author", "editor"] as const) {
      const actor = await staff(role);
      for (const attempt of [
        () => changeRole(actor, id, "admin"),
        () => changeRole(actor, actor.id, "admin"),
        () => endAccount(actor, id),
        () => beginAgain(actor, id),
        () => removeSecondFactor(actor, id),
        () => makeResetLink(actor, id),
        () => withdrawInvitation(actor, invited),
      ]) {
        expect(await refusal(attempt)).toBeInstanceOf(NotAllowed);
      }
    }
    for (const attempt of [
      () => changeRole(commandLine, 2_000_000_000, "admin"),
      () => endAccount(commandLine, 2 ** 40),
      () => beginAgain(commandLine, -1),
      () => removeSecondFactor(commandLine, 0.5),
      () => withdrawInvitation(commandLine, 2_000_000_000),
    ]) {
      expect(await refusal(attempt)).toBeInstanceOf(NotFound);
    }
    await withdrawInvitation(commandLine, invited);
    expect(await readInvitation(invitation.token)).toBeNull();
    expect(await readInvitations()).toEqual([]);
  });

  it("are listed by name with what matters, those that ended last", async () => {
    const { actor, email } = await aColleague("author");
    await signedIn(email);
    const gone = await staff("editor", "Abe");
    await staff("admin", "Zoe");
    await endAccount(commandLine, gone.id);
    const list = await readStaff();
    expect(list.map(({ name }) => name)).toEqual([actor.name, "Zoe", "Abe"]);
    expect(list[0]).toMatchObject({ email, role: "author", secondFactor: false, passkeys: 0 });
    expect(list[0]?.lastSeen).toBeInstanceOf(Date);
    expect(list[1]?.lastSeen).toBeNull();
    expect(JSON.stringify(list)).not.toContain("token");
  });
});
