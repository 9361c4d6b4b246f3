import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { database, type Prisma, transaction } from "../database";
import { NotAllowed, Refused } from "../refusal";
import { describeOnBoth } from "../testing/paper";
import { staff } from "../testing/rows";
import { readInvitation } from "./read";
import { type Actor, commandLine, type Role } from "./schema";
import { inviteFirstAdmin, inviteStaff } from "./write";

const someone = (role: Role): Actor => ({ kind: "staff", id: 1, name: "Someone", role });
const person = { name: "Ada Pen", email: "Ada@example.org", role: "editor" } as const;
const hour = 3600 * 1000;
const setAll = (data: Prisma.InvitationUpdateManyMutationInput) =>
  transaction((tx) => tx.invitation.updateMany({ data }));

describeOnBoth("invitations", () => {
  it("makes a first-admin link that opens for 24 hours and is stored only as a hash", async () => {
    const invitation = await inviteFirstAdmin(commandLine);
    if (!invitation) throw new Error("no invitation");
    expect(invitation.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(invitation.expiresAt.getTime() - Date.now()).toBeGreaterThan(23.9 * hour);
    expect(invitation.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(24 * hour);

    const rows = await database().invitation.findMany();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(invitation.token);
    expect(rows[0]?.tokenHash).toBe(createHash("sha256").update(invitation.token).digest("hex"));
    expect(JSON.stringify(await database().auditEvent.findMany())).not.toContain(invitation.token);
    expect(await readInvitation(invitation.token)).toMatchObject({ role: "admin", email: null });
  });

  it("withdraws earlier first-admin links, and no others", async () => {
    const first = await inviteFirstAdmin(commandLine);
    const other = await inviteStaff(commandLine, person);
    const second = await inviteFirstAdmin(commandLine);
    expect(await readInvitation(first?.token ?? "")).toBeNull();
    expect(await readInvitation(second?.token ?? "")).not.toBeNull();
    expect(await readInvitation(other.token)).toMatchObject({ email: "ada@example.org" });
  });

  it("offers no first-admin link on a paper with staff", async () => {
    await staff("contributor");
    expect(await inviteFirstAdmin(commandLine)).toBeNull();
    expect(await database().invitation.count()).toBe(0);
  });

  it("invites a person once at a time, and refuses who has an account", async () => {
    const first = await inviteStaff(commandLine, person);
    const second = await inviteStaff(commandLine, person);
    expect(await readInvitation(first.token)).toBeNull();
    expect(await readInvitation(second.token)).toMatchObject({ name: "Ada Pen", role: "editor" });
    const { id } = await staff("editor");
    await transaction((tx) =>
      tx.staff.update({ where: { id }, data: { email: "ada@example.org" } }),
    );
    await expect(inviteStaff(commandLine, person)).rejects.toThrow(/^email: has an account/);
    await expect(inviteStaff(commandLine, { ...person, email: "nowhere" })).rejects.toThrow(
      Refused,
    );
  });

  it("opens nothing once used, over, or with a token nobody was given", async () => {
    const { token } = await inviteStaff(commandLine, person);
    await setAll({ usedAt: new Date() });
    expect(await readInvitation(token)).toBeNull();
    await setAll({ usedAt: null, expiresAt: new Date(Date.now() - 1000) });
    expect(await readInvitation(token)).toBeNull();
    expect(await readInvitation("made-up")).toBeNull();
  });

  it("is for admins", async () => {
    for (const role of ["contributor", "author", "editor"] as const) {
      await expect(inviteStaff(someone(role), person)).rejects.toThrow(NotAllowed);
      await expect(inviteFirstAdmin(someone(role))).rejects.toThrow(NotAllowed);
    }
    expect(await database().invitation.count()).toBe(0);
    await inviteStaff(someone("admin"), person);
    expect(await database().invitation.count()).toBe(1);
  });
});
