/** Who may do what: one table for actions, screens and buttons. */
import { NotAllowed } from "./refusal";
import type { Actor, Role } from "./staff/schema";

type Grant = "any" | "own" | "no";

/** contributor, author, editor, admin: own means articles the actor started, pictures they added, their account. */
const table = {
  "article.write": ["own", "own", "any", "any"],
  "article.submit": ["own", "own", "any", "any"],
  "article.markReady": ["no", "no", "any", "any"],
  "article.publish": ["no", "own", "any", "any"],
  "article.correct": ["no", "own", "any", "any"],
  "article.retract": ["no", "no", "any", "any"],
  "article.move": ["no", "own", "any", "any"],
  "article.trash": ["own", "own", "any", "any"],
  "article.bar": ["no", "no", "any", "any"],
  "front.arrange": ["no", "no", "any", "any"],
  "taxonomy.write": ["no", "no", "any", "any"],
  "media.write": ["any", "any", "any", "any"],
  "media.remove": ["own", "own", "any", "any"],
  "readership.write": ["no", "no", "no", "any"],
  "press.purge": ["no", "no", "no", "any"],
  "settings.write": ["no", "no", "no", "any"],
  "staff.write": ["no", "no", "no", "any"],
  "account.write": ["own", "own", "own", "own"],
  "audit.read": ["no", "no", "any", "any"],
} as const satisfies Record<string, readonly [Grant, Grant, Grant, Grant]>;

/** Something an actor does. */
export type Action = keyof typeof table;

const column: Record<Role, 0 | 1 | 2 | 3> = { contributor: 0, author: 1, editor: 2, admin: 3 };

/** Whether an actor may do it. `ownerId` is whose article it is; leave it out for what nobody owns. */
export function may(actor: Actor, action: Action, ownerId?: number | null): boolean {
  if (actor.kind !== "staff") return true;
  const grant = table[action][column[actor.role]];
  return grant === "any" || (grant === "own" && ownerId === actor.id);
}

/**
 * Asks permission; a write's first line.
 * @throws NotAllowed naming what is not allowed.
 */
export function permit(actor: Actor, action: Action, ownerId?: number | null): void {
  if (may(actor, action, ownerId)) return;
  throw new NotAllowed([
    { field: "", message: `${actor.name} may not do this (${action}); ask an editor` },
  ]);
}
