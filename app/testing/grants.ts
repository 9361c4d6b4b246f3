/** Who may: said anew in other words than the table of permissions, for everything that can be called. */
import { expect } from "vitest";
import { role } from "@/newsroom/staff/schema";
import type { StaffActor } from "@/newsroom/staff/session";
import { type People, visit } from "./visits";

/**
 * One thing that can be called. `grants`: contributor, author, editor, admin, each n never, o on what is their own, a on
 * anybody's, f let through and then not done, as with a wrong password. `call` gets whose the things in question are to be. `nobodys`: they are nobody's, so that once is enough.
 */
export type Row = {
  grants: string;
  call: (owner: StaffActor) => Promise<() => unknown>;
  nobodys?: boolean;
};

/** Calls it as nobody, and as each role on what is their own and on another's; all of what came of it in one line. */
export async function expectGrants(
  name: string,
  { grants, call, nobodys }: Row,
  all: People,
  other: People,
) {
  const anothers = other.author.actor;
  const stranger = await visit("", await call(anothers));
  let found = "";
  for (const of of role.options) {
    const { cookie, actor } = all[of];
    const own = await visit(cookie, await call(actor));
    const theirs = nobodys ? own : await visit(cookie, await call(anothers));
    found += letters[`${own}, ${theirs}`] ?? `(${own} on their own, ${theirs} on another’s)`;
  }
  expect.soft(`${name}: ${stranger}, ${found}`).toBe(`${name}: sign in, ${grants}`);
}

const letters: Record<string, string> = {
  "refused, refused": "n",
  "in, refused": "o",
  // Another's is as good as not there.
  "in, failed": "o",
  "in, in": "a",
  "failed, failed": "f",
};
