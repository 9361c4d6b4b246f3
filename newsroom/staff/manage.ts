/** What an admin changes about an account: its role, whether it may come in at all, a second factor that got lost. */
import { record } from "../audit/write";
import { type Transaction, transaction } from "../database";
import { permit } from "../permissions";
import { accept, NotFound, refuse } from "../refusal";
import { isRowId } from "../row-id";
import { type Actor, type Role, role as roles } from "./schema";

/**
 * Changes what an account may do, from its next request on.
 * @throws Refused when it is the last admin's, or one's own: nobody locks themselves out by a slip.
 */
export async function changeRole(actor: Actor, id: number, given: Role): Promise<void> {
  permit(actor, "staff.write");
  const role = accept(roles, given);
  await transaction(async (tx) => {
    const staff = await standing(tx, id);
    if (staff.role === role) return;
    if (isSelf(actor, id)) refuse("role", "is your own; another admin has to change it");
    if (role !== "admin") await refuseLastAdmin(tx, staff);
    await tx.staff.update({ where: { id }, data: { role, updatedAt: new Date() } });
    await record(tx, actor, "staff.changeRole", { noun: "staff", id }, { from: staff.role, role });
  });
}

/**
 * Ends an account: its sessions end at once, its links open nothing, nobody signs in with it any more. What its owner
 * wrote stays.
 * @throws Refused when it is one's own or the last admin's.
 */
export async function endAccount(actor: Actor, id: number): Promise<void> {
  permit(actor, "staff.write");
  await transaction(async (tx) => {
    const staff = await standing(tx, id);
    if (isSelf(actor, id)) refuse("", "this is your own account; another admin has to end it");
    await refuseLastAdmin(tx, staff);
    if (staff.endedAt) return;
    const now = new Date();
    await tx.staff.update({ where: { id }, data: { endedAt: now, updatedAt: now } });
    await tx.session.deleteMany({ where: { userId: id } });
    await tx.presence.deleteMany({ where: { staffId: id } });
    await tx.invitation.updateMany({
      where: { staffId: id, usedAt: null, expiresAt: { gt: now } },
      data: { expiresAt: now },
    });
    await record(tx, actor, "staff.end", { noun: "staff", id });
  });
}

/** Lets an account that ended begin again, as it was. */
export async function beginAgain(actor: Actor, id: number): Promise<void> {
  permit(actor, "staff.write");
  await transaction(async (tx) => {
    const staff = await standing(tx, id);
    if (!staff.endedAt) return;
    await tx.staff.update({ where: { id }, data: { endedAt: null, updatedAt: new Date() } });
    await record(tx, actor, "staff.beginAgain", { noun: "staff", id });
  });
}

/** Takes the second factor off an account whose owner lost both the app and the recovery codes. Its sessions end. */
export async function removeSecondFactor(actor: Actor, id: number): Promise<void> {
  permit(actor, "staff.write");
  await transaction(async (tx) => {
    await standing(tx, id);
    await tx.twoFactor.deleteMany({ where: { userId: id } });
    await tx.staff.update({
      where: { id },
      data: { twoFactorEnabled: false, updatedAt: new Date() },
    });
    await tx.session.deleteMany({ where: { userId: id } });
    await record(tx, actor, "staff.removeSecondFactor", { noun: "staff", id });
  });
}

const isSelf = (actor: Actor, id: number) => actor.kind === "staff" && actor.id === id;

async function standing(tx: Transaction, id: number) {
  const staff = isRowId(id) ? await tx.staff.findUnique({ where: { id } }) : null;
  if (!staff) throw new NotFound([{ field: "", message: "there is no such account" }]);
  return staff;
}

/** Two admins who end each other at once: the second transaction waits for the first on SQLite, and sees it. */
async function refuseLastAdmin(
  tx: Transaction,
  { id, role }: { id: number; role: string },
): Promise<void> {
  if (role !== "admin") return;
  // Touched in a fixed order before they are counted: on PostgreSQL too, of two such transactions the second waits.
  const admins = await tx.staff.findMany({
    where: { role: "admin", endedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const admin of admins) {
    await tx.staff.update({ where: { id: admin.id }, data: { updatedAt: new Date() } });
  }
  const others = await tx.staff.count({
    where: { role: "admin", endedAt: null, id: { not: id } },
  });
  if (others === 0) refuse("", "this is the paper’s last admin; make somebody else one first");
}
