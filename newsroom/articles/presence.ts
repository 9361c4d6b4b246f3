/** Who else has an article open: a row a person, which counts while their screen says so. */
import { database, transaction } from "../database";
import { permit } from "../permissions";
import { NotFound } from "../refusal";
import { isRowId } from "../row-id";
import type { StaffActor } from "../staff/session";

/** Milliseconds after which somebody who no longer says so is taken to have left: three beats missed. */
const goneAfter = 45_000;

/** Somebody who has the same article open. */
export type Present = { id: number; name: string };

/**
 * Says that somebody has an article open; to be said every 15 seconds.
 * Not in the audit log: having a page open is no act, and rows would come by the thousand.
 * @returns who else has it open.
 * @throws NotFound, and NotAllowed for whoever may not write it.
 */
export async function beat(actor: StaffActor, id: number, now = new Date()): Promise<Present[]> {
  await permitOpen(actor, id);
  return transaction(async (tx) => {
    const key = { articleId: id, staffId: actor.id };
    await tx.presence.upsert({
      where: { articleId_staffId: key },
      create: { ...key, at: now },
      update: { at: now },
    });
    const others = await tx.presence.findMany({
      where: {
        articleId: id,
        staffId: { not: actor.id },
        at: { gt: new Date(now.getTime() - goneAfter) },
      },
      orderBy: { staffId: "asc" },
      select: { staff: { select: { id: true, name: true } } },
    });
    return others.map(({ staff }) => staff);
  });
}

/** Says that somebody closed an article. */
export async function leave(actor: StaffActor, id: number): Promise<void> {
  await permitOpen(actor, id);
  await transaction((tx) =>
    tx.presence.deleteMany({ where: { articleId: id, staffId: actor.id } }),
  );
}

/** Who has each of these articles open, but for the person who asks; articles nobody has open are left out. */
export async function presentIn(
  actor: StaffActor,
  ids: readonly number[],
  now = new Date(),
): Promise<Map<number, string[]>> {
  const rows = await database().presence.findMany({
    where: {
      articleId: { in: [...ids] },
      staffId: { not: actor.id },
      at: { gt: new Date(now.getTime() - goneAfter) },
    },
    orderBy: { staffId: "asc" },
    select: { articleId: true, staff: { select: { name: true } } },
  });
  const present = new Map<number, string[]>();
  for (const { articleId, staff } of rows)
    present.set(articleId, [...(present.get(articleId) ?? []), staff.name]);
  return present;
}

async function permitOpen(actor: StaffActor, id: number): Promise<void> {
  const article = isRowId(id)
    ? await database().article.findUnique({ where: { id }, select: { ownerId: true } })
    : null;
  if (!article) throw new NotFound([{ field: "", message: `there is no article ${id}` }]);
  permit(actor, "article.write", article.ownerId);
}
