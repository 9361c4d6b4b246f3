/** What people change about their own account. */
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { z } from "zod";
import { record } from "../audit/write";
import { database, transaction } from "../database";
import { permit } from "../permissions";
import { accept, refuse } from "../refusal";
import { password, personName, refuseGuessable } from "./accounts";
import { forgetTries, trying, wrongConfirmations } from "./attempts";
import type { StaffActor } from "./session";

/** Changes one's name as the desk and the log show it from now on. @throws Refused on `name`. */
export async function changeName(actor: StaffActor, given: string): Promise<void> {
  permit(actor, "account.write", actor.id);
  const { name } = accept(z.strictObject({ name: personName }), { name: given });
  await transaction(async (tx) => {
    await tx.staff.update({ where: { id: actor.id }, data: { name, updatedAt: new Date() } });
    await record(tx, actor, "staff.rename", { noun: "staff", id: actor.id }, { name });
  });
}

/**
 * Changes one's password. Sessions other than `keep`, the one it is done in, end.
 * @throws Refused on `current` or `password`.
 */
export async function changePassword(
  actor: StaffActor,
  given: { current: string; password: string },
  keep: number,
): Promise<void> {
  permit(actor, "account.write", actor.id);
  const chosen = accept(z.strictObject({ password }), { password: given.password }).password;
  await confirmPassword(actor, given.current);
  const owner = await database().staff.findUniqueOrThrow({
    where: { id: actor.id },
    select: { name: true, email: true },
  });
  await refuseGuessable(chosen, [owner.name, owner.email]);
  const hash = await hashPassword(chosen);
  await transaction(async (tx) => {
    await tx.credential.updateMany({
      where: { userId: actor.id, providerId: "credential" },
      data: { password: hash, updatedAt: new Date() },
    });
    await tx.session.deleteMany({ where: { userId: actor.id, id: { not: keep } } });
    // A link sent before would undo this.
    await tx.invitation.updateMany({
      where: { staffId: actor.id, kind: "reset", usedAt: null },
      data: { expiresAt: new Date() },
    });
    await record(tx, actor, "staff.changePassword", { noun: "staff", id: actor.id });
  });
}

/**
 * Sees that whoever sits at the desk is who signed in there.
 * @throws Refused on `current` when the password is another, or was tried too often.
 */
export async function confirmPassword(actor: StaffActor, typed: string): Promise<void> {
  const { credentials } = await database().staff.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      credentials: { where: { providerId: "credential" }, select: { password: true } },
    },
  });
  await trying(wrongConfirmations, String(actor.id), async () => {
    const hash = credentials[0]?.password;
    if (!hash || typed.length > 256 || !(await verifyPassword({ hash, password: typed }))) {
      refuse("current", "is not your password");
    }
  });
  forgetTries(wrongConfirmations, String(actor.id));
}
