/** Two who change the same thing: what the second of them has not seen is not overwritten. */
import { dialect, Prisma, type Transaction } from "./database";
import { Conflict } from "./refusal";

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The fields a change sets and its sender said they had seen: those to compare. */
export const comparedFields = <Fields extends object>(given: Fields, since: object) =>
  Object.keys(given).filter((field) => field in since) as (keyof Fields & string)[];

/**
 * Refuses a change of what somebody else has changed since it was seen. `fields` are those to compare. Two who set the
 * same thing alike are not in each other's way.
 * @throws Conflict naming each field that was changed meanwhile, with what it is now.
 */
export function refuseOverwriting<Thing extends object>(
  standing: Thing,
  wanted: Partial<Thing>,
  seen: Partial<Thing>,
  fields: readonly (keyof Thing & string)[],
): void {
  const changed = fields.filter(
    (field) => !same(seen[field], standing[field]) && !same(wanted[field], standing[field]),
  );
  if (changed.length === 0) return;
  throw new Conflict(
    changed.map((field) => ({ field, message: "was changed by somebody else in the meantime" })),
    Object.fromEntries(changed.map((field) => [field, standing[field]])),
    changed,
  );
}

/** Has whoever else would change this row wait until the transaction ends; they see then what it made of it. */
export async function lockRow(
  tx: Transaction,
  table: "Section" | "Topic" | "Author",
  id: number,
): Promise<void> {
  // SQLite has one writer at a time anyway.
  if (dialect() !== "postgresql") return;
  await tx.$queryRaw`SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ${id} FOR UPDATE`;
}
