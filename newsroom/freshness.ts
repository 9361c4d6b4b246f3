/**
 * How a printed page stays true. Reads note what a page used; writes say what they changed, in the same transaction,
 * as a row of the Invalidation table (an outbox). See docs/decisions/001-one-cache.md.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Prisma } from "@/prisma/clients/sqlite";
import { processWide } from "@/prisma/process-wide";

/** What a page can depend on. Ids are database ids. */
export type Tag =
  /** Every page there is: only for purging by hand. */
  | "everything"
  | "settings"
  | "sections"
  | "front"
  | "latest"
  | "popular"
  | "corrections"
  | `article:${number}`
  | `section:${number}`
  | `topic:${number}`
  | `author:${number}`
  | `address:${string}`;

/** Whether a text is a tag. */
export function isTag(text: string): text is Tag {
  return /^(?:everything|settings|sections|front|latest|popular|corrections|(?:article|section|topic|author):\d+|address:\/\S*)$/.test(
    text,
  );
}

/** A set of tags that went stale together; soft: readers may get the old page while a fresh one is made. */
export type Change = {
  tags: Tag[];
  soft: boolean;
  /** Its row in the outbox, once written. */
  id?: number;
};

/** What a page noted while it was rendered. `status` is the HTTP status it asks for, if not Next's own. */
export type Notes = {
  tags: Set<Tag>;
  status: number | undefined;
  /** Milliseconds since the epoch after which the page is no longer true by itself. */
  until: number | undefined;
};

/** Hears of a change; what it returns is waited for before the write is acknowledged. */
type Listener = (change: Change) => void | Promise<void>;

const notes = processWide("notes", () => new AsyncLocalStorage<Notes>());
const listeners = processWide("listeners", () => new Set<Listener>());

/** Runs a render and returns its result with what it noted. */
export async function takingNotes<Result>(
  render: () => Promise<Result>,
): Promise<{ result: Result; notes: Notes }> {
  const taken: Notes = { tags: new Set(), status: undefined, until: undefined };
  const result = await notes.run(taken, render);
  return { result, notes: taken };
}

/** Notes that the page being rendered depends on these; outside a render, nothing happens. */
export function uses(...tags: Tag[]): void {
  const current = notes.getStore();
  if (current) for (const tag of tags) current.tags.add(tag);
}

/** Asks for an HTTP status Next's pages cannot set themselves, such as 410. */
export function answersWith(status: number): void {
  const current = notes.getStore();
  if (current) current.status = status;
}

/** Notes that the page being rendered says something that is true only until then: today's date, a label that lapses. */
export function freshUntil(at: Date): void {
  const current = notes.getStore();
  const time = at.getTime();
  if (current && time > Date.now()) current.until = Math.min(current.until ?? time, time);
}

const collected = new WeakMap<object, Change[]>();

/** Starts the list of a transaction's changes; `transaction` announces it after the commit. */
export function collectChanges(tx: object): Change[] {
  const changes: Change[] = [];
  collected.set(tx, changes);
  return changes;
}

/** Says, inside a write's own transaction, what it made stale. */
export async function changed(
  tx: Prisma.TransactionClient,
  tags: Iterable<Tag>,
  { soft = false }: { soft?: boolean } = {},
): Promise<void> {
  const change: Change = { tags: [...new Set(tags)], soft };
  if (change.tags.length === 0) return;
  const row = await tx.invalidation.create({
    data: { tags: change.tags.join(" "), soft },
    select: { id: true },
  });
  change.id = row.id;
  collected.get(tx)?.push(change);
}

/**
 * Tells this process's listeners, at once, what a committed transaction made stale; resolves when they are done with it.
 * What they fail at is theirs to report: the write has happened.
 */
export async function announce(changes: readonly Change[]): Promise<void> {
  const heard = changes.flatMap((change) =>
    [...listeners].map(async (listener) => listener(change)),
  );
  await Promise.allSettled(heard);
}

/** Listens to this process's own changes; returns how to stop. */
export function onChanged(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
