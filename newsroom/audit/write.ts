/** The audit log: who did what when. */
import type { Prisma, Transaction } from "../database";
import type { Actor } from "../staff/schema";

/** Adds a row, inside the transaction of the write it records. `details` is small and JSON-able. */
export async function record(
  tx: Transaction,
  actor: Actor,
  action: string,
  subject: { noun: string; id?: number },
  details?: Prisma.InputJsonValue,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      actorKind: actor.kind,
      actorId: actor.kind === "staff" ? actor.id : null,
      actorName: actor.name,
      action,
      noun: subject.noun,
      nounId: subject.id ?? null,
      details: details ?? undefined,
    },
  });
}
