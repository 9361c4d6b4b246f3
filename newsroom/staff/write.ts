/** Inviting staff, and links for a new password. Following one belongs to accounts.ts. */
import { z } from "zod";
import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { permit } from "../permissions";
import { accept, NotFound, refuse } from "../refusal";
import { isRowId } from "../row-id";
import { personName } from "./accounts";
import { type Actor, role } from "./schema";
import { hashOfToken, newToken } from "./token";

/** A link just made. `token` is shown once and kept nowhere. */
export type Invitation = { token: string; expiresAt: Date };

const hour = 3600 * 1000;
const day = 24 * hour;

const input = z.strictObject({
  name: personName,
  email: z.email("is not an e-mail address").transform((email) => email.toLowerCase()),
  role,
});

/**
 * Invites a person; the link works for seven days. Earlier unused invitations to the same address are withdrawn.
 * @throws Refused on `email` when there is an account with this address.
 */
export async function inviteStaff(actor: Actor, given: z.input<typeof input>): Promise<Invitation> {
  permit(actor, "staff.write");
  const person = accept(input, given);
  return transaction(async (tx) => {
    if (await tx.staff.findUnique({ where: { email: person.email } })) {
      refuse("email", "has an account already");
    }
    return makeLink(tx, actor, { kind: "join", staffId: null, ...person }, 7 * day);
  });
}

/**
 * Invites whoever holds the link to become the paper's first admin, within 24 hours; earlier unused links of this kind
 * are withdrawn. Null when the paper has staff: they invite each other.
 */
export async function inviteFirstAdmin(actor: Actor): Promise<Invitation | null> {
  permit(actor, "staff.write");
  return transaction(async (tx) => {
    if (await tx.staff.findFirst({ select: { id: true } })) return null;
    const nobody = { kind: "join", staffId: null, name: null, email: null, role: "admin" } as const;
    return makeLink(tx, actor, nobody, day);
  });
}

/** Withdraws an invitation nobody followed yet. @throws NotFound when there is none. */
export async function withdrawInvitation(actor: Actor, id: number): Promise<void> {
  permit(actor, "staff.write");
  await transaction(async (tx) => {
    const now = new Date();
    const { count } = await tx.invitation.updateMany({
      where: { id: isRowId(id) ? id : 0, kind: "join", usedAt: null, expiresAt: { gt: now } },
      data: { expiresAt: now },
    });
    if (count === 0) throw new NotFound([{ field: "", message: "this invitation is over" }]);
    await record(tx, actor, "staff.withdrawInvitation", { noun: "invitation", id });
  });
}

/**
 * Makes a link with which a person chooses another password, within a day. Earlier ones are withdrawn.
 * @throws NotFound when there is no such account, Refused when it has ended.
 */
export async function makeResetLink(actor: Actor, staffId: number): Promise<Invitation> {
  permit(actor, "staff.write");
  return transaction(async (tx) => {
    const staff = isRowId(staffId) ? await tx.staff.findUnique({ where: { id: staffId } }) : null;
    if (!staff) throw new NotFound([{ field: "", message: "there is no such account" }]);
    if (staff.endedAt) refuse("", "this account has ended; let it begin again first");
    const { name, email } = staff;
    const their = { kind: "reset", staffId, name, email, role: role.parse(staff.role) } as const;
    return makeLink(tx, actor, their, day);
  });
}

type Linked = Omit<z.infer<typeof input>, "name" | "email"> & {
  kind: "join" | "reset";
  staffId: number | null;
  name: string | null;
  email: string | null;
};

async function makeLink(
  tx: Transaction,
  actor: Actor,
  person: Linked,
  validFor: number,
): Promise<Invitation> {
  const now = new Date();
  const { kind, email } = person;
  await tx.invitation.updateMany({
    where: { kind, email, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
  const token = newToken();
  const expiresAt = new Date(now.getTime() + validFor);
  const { id } = await tx.invitation.create({
    data: { ...person, tokenHash: hashOfToken(token), expiresAt },
    select: { id: true },
  });
  const action = kind === "join" ? "staff.invite" : "staff.makeResetLink";
  await record(tx, actor, action, { noun: "invitation", id }, { role: person.role, email });
  return { token, expiresAt };
}
