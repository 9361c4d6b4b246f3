/** Passkeys of an account. They are made and used by the sign-in library; named and removed here. */
import { z } from "zod";
import { record } from "../audit/write";
import { database, type Transaction, transaction } from "../database";
import { permit } from "../permissions";
import { accept, NotFound } from "../refusal";
import { isRowId } from "../row-id";
import { personName } from "./accounts";
import type { Actor } from "./schema";
import type { StaffActor } from "./session";

/** A passkey as its owner sees it. `synced`: it is on their other devices too. */
export type PasskeyView = { id: number; name: string; madeAt: Date | null; synced: boolean };

/** A person's passkeys, oldest first. */
export async function readPasskeys(actor: StaffActor): Promise<PasskeyView[]> {
  const rows = await database().passkey.findMany({
    where: { userId: actor.id },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, name, createdAt, backedUp }) => ({
    id,
    name: name || "Passkey",
    madeAt: createdAt,
    synced: backedUp,
  }));
}

/** Writes down that a passkey was made. */
export async function notePasskey(actor: StaffActor): Promise<void> {
  permit(actor, "account.write", actor.id);
  await transaction((tx) => record(tx, actor, "staff.addPasskey", { noun: "staff", id: actor.id }));
}

/** Names a passkey. @throws Refused on `name`, NotFound when there is none, NotAllowed when it is another's. */
export async function renamePasskey(actor: Actor, id: number, given: string): Promise<void> {
  const { name } = accept(z.strictObject({ name: personName }), { name: given });
  await transaction(async (tx) => {
    const userId = await ownerOf(tx, actor, id);
    await tx.passkey.update({ where: { id }, data: { name } });
    await record(tx, actor, "staff.renamePasskey", { noun: "staff", id: userId }, { name });
  });
}

/** Removes a passkey: nobody signs in with it any more. @throws NotFound or NotAllowed, as above. */
export async function removePasskey(actor: Actor, id: number): Promise<void> {
  await transaction(async (tx) => {
    const userId = await ownerOf(tx, actor, id);
    await tx.passkey.delete({ where: { id } });
    await record(tx, actor, "staff.removePasskey", { noun: "staff", id: userId });
  });
}

async function ownerOf(tx: Transaction, actor: Actor, id: number): Promise<number> {
  const found = isRowId(id)
    ? await tx.passkey.findUnique({ where: { id }, select: { userId: true } })
    : null;
  permit(actor, "account.write", found?.userId);
  if (!found) throw new NotFound([{ field: "", message: "there is no such passkey" }]);
  return found.userId;
}
