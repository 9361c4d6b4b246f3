/** Accounts: made from an invitation, and from nothing else. */
import { hashPassword } from "better-auth/crypto";
import { z } from "zod";
import { printable } from "../articles/body";
import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { accept, refuse } from "../refusal";
import { readSettings } from "../settings/read";
import { isGuessable } from "./password-strength";
import { readInvitation } from "./read";
import { shortestPassword } from "./rules";
import { type Actor, role } from "./schema";
import type { StaffActor } from "./session";
import { hashOfToken } from "./token";

/** A new password: long enough, and otherwise as its owner likes it. */
export const password = z
  .string()
  .min(shortestPassword, `needs at least ${shortestPassword} characters`)
  .max(256, "is longer than 256 characters");

/**
 * Refuses a password that is tried first by whoever guesses: a common one, or one made of its owner's and the paper's own
 * words.
 * @throws Refused on `password`.
 */
export async function refuseGuessable(chosen: string, owner: readonly string[]): Promise<void> {
  const { name: paper } = await readSettings();
  if (await isGuessable(chosen, [...owner, paper])) {
    refuse(
      "password",
      "is among the first anybody would try; several words that do not belong together are harder",
    );
  }
}

/** What somebody at the paper is called. */
export const personName = printable
  .trim()
  .min(1, "is missing")
  .max(120, "is longer than 120 characters");

/** What a new account needs. */
export const person = z.strictObject({
  name: personName,
  email: z.email("is not an e-mail address").transform((email) => email.toLowerCase()),
  password,
});
/** Who joins. */
export type Person = z.input<typeof person>;

/**
 * Makes the account an invitation offers, and uses the invitation up. `also` runs in the same transaction, as the new
 * person: the first one's settings of the paper.
 * @throws Refused on `token` when the invitation opens nothing (any more), on `name`, `email` or `password` otherwise.
 */
export async function join(
  token: string,
  given: Person,
  also: (actor: StaffActor) => Promise<void> = async () => undefined,
): Promise<StaffActor> {
  const { name, email, password: chosen } = accept(person, given);
  await refuseGuessable(chosen, [name, email]);
  // Slow by design, so outside the transaction, which others wait for.
  const hash = await hashPassword(chosen);
  return transaction(async (tx) => {
    const invitation = await useUp(tx, token, "join");
    // The link of a paper's first start names nobody; once there are people, they decide who joins them.
    if (invitation.email === null && (await tx.staff.findFirst({ select: { id: true } }))) {
      refuse(
        "token",
        "this paper has been set up already; ask one of its admins for an invitation",
      );
    }
    if (invitation.email !== null && invitation.email !== email) {
      refuse("email", "is not the address this invitation was sent to; ask for one to your own");
    }
    if (await tx.staff.findUnique({ where: { email } })) refuse("email", "has an account already");
    const row = await tx.staff.create({
      data: { name, email, role: invitation.role, emailVerified: invitation.email === email },
    });
    const actor: StaffActor = { kind: "staff", id: row.id, name, role: role.parse(row.role) };
    await tx.credential.create({
      data: { userId: row.id, accountId: String(row.id), providerId: "credential", password: hash },
    });
    await record(tx, actor, "staff.join", { noun: "staff", id: row.id }, { role: row.role });
    await also(actor);
    return actor;
  });
}

/**
 * Gives an account another password by the link that was made for it. All its sessions end.
 * @throws Refused on `token` or `password`.
 */
export async function resetPassword(token: string, chosen: string): Promise<void> {
  accept(z.strictObject({ password }), { password: chosen });
  const { name, email } = (await readInvitation(token, "reset")) ?? {};
  await refuseGuessable(chosen, [name ?? "", email ?? ""]);
  const hash = await hashPassword(chosen);
  await transaction(async (tx) => {
    const { staffId } = await useUp(tx, token, "reset");
    if (staffId === null) return refuse("token", "this link does not open anything");
    const staff = await tx.staff.findUniqueOrThrow({ where: { id: staffId } });
    if (staff.endedAt) refuse("token", "this account has ended");
    const where = { userId: staffId, providerId: "credential" };
    await tx.credential.deleteMany({ where });
    await tx.credential.create({
      data: { ...where, accountId: String(staffId), password: hash },
    });
    await tx.session.deleteMany({ where: { userId: staffId } });
    const actor: Actor = {
      kind: "staff",
      id: staff.id,
      name: staff.name,
      role: role.parse(staff.role),
    };
    await record(tx, actor, "staff.resetPassword", { noun: "staff", id: staffId });
  });
}

async function useUp(tx: Transaction, token: string, kind: "join" | "reset") {
  const where = {
    tokenHash: hashOfToken(token),
    kind,
    usedAt: null,
    expiresAt: { gt: new Date() },
  };
  const { count } = await tx.invitation.updateMany({ where, data: { usedAt: new Date() } });
  if (count !== 1) refuse("token", "this link was used already, or is over; ask for another one");
  return tx.invitation.findUniqueOrThrow({ where: { tokenHash: hashOfToken(token) } });
}
