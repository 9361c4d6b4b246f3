/** Inviting staff. Accepting an invitation belongs to signing in. */
import { z } from "zod";
import { printable } from "../articles/body";
import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { permit } from "../permissions";
import { accept, refuse } from "../refusal";
import { type Actor, role } from "./schema";
import { hashOfToken, newToken } from "./token";

/** An invitation just made. `token` is shown once, in a link, and kept nowhere. */
export type Invitation = { token: string; expiresAt: Date };

const day = 24 * 3600 * 1000;

const input = z.strictObject({
  name: printable.trim().min(1, "is missing").max(120),
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
    return invite(tx, actor, person, 7 * day);
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
    return invite(tx, actor, { name: null, email: null, role: "admin" }, day);
  });
}

type Invited = { name: string | null; email: string | null; role: z.infer<typeof role> };

async function invite(
  tx: Transaction,
  actor: Actor,
  person: Invited,
  validFor: number,
): Promise<Invitation> {
  const now = new Date();
  await tx.invitation.updateMany({
    where: { email: person.email, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
  const token = newToken();
  const expiresAt = new Date(now.getTime() + validFor);
  const { id } = await tx.invitation.create({
    data: { ...person, tokenHash: hashOfToken(token), expiresAt },
    select: { id: true },
  });
  await record(tx, actor, "staff.invite", { noun: "invitation", id }, { role: person.role });
  return { token, expiresAt };
}
