/** Who may do what: one table for actions, screens and buttons. */
import type { Status } from "./articles/schema";
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

/** Each action as a person would say it. */
const inWords: Record<Action, string> = {
  "article.write": "change this story",
  "article.submit": "hand this story in",
  "article.markReady": "mark a story ready",
  "article.publish": "publish this story",
  "article.correct": "change what readers see of this story",
  "article.retract": "retract a story",
  "article.move": "move this story",
  "article.trash": "throw this story away",
  "article.bar": "keep a story out of Popular",
  "front.arrange": "arrange a front",
  "taxonomy.write": "change sections, topics and authors",
  "media.write": "change this picture",
  "media.remove": "remove this picture",
  "readership.write": "change what is counted",
  "press.purge": "have pages printed anew",
  "settings.write": "change the settings",
  "staff.write": "change accounts",
  "account.write": "change this account",
  "audit.read": "read the log",
};

const untouched = { words: "article.write", page: "article.write" } as const;
// What an editor has passed goes out as passed: it is changed by whoever could publish it.
const passed = { words: "article.publish", page: "article.publish" } as const;

/**
 * What changing a story takes, as far as it has come. `words`: its draft. `page`: what stands beside the words and is
 * never published again, so that readers of a published story see it change at once: its kind, its related pieces, what
 * is said of its pictures. null: nobody may.
 */
const changing = {
  draft: untouched,
  inReview: untouched,
  ready: passed,
  scheduled: passed,
  published: { words: "article.write", page: "article.correct" },
  retracted: { words: null, page: null },
  trashed: { words: null, page: null },
} as const satisfies Record<Status, Record<"words" | "page", Action | null>>;

/** Which action changing a story's words, or the rest of its page, is at this status; null when nobody may. */
export const toChange = (part: "words" | "page", status: Status): Action | null =>
  changing[status][part];

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
    { field: "", message: `${actor.name} may not ${inWords[action]}; ask an editor` },
  ]);
}
