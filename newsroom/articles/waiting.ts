/** What waits for somebody at the desk: what they have to look at first. */
import { database, type Prisma } from "../database";
import { type Action, may } from "../permissions";
import type { StaffActor } from "../staff/session";
import { readChecklist } from "./checklist";
import type { DeskFilter } from "./desk-filter";
import { type DeskRow, grace, rowsOf } from "./desk-row";
import { loadArticle } from "./load";

/** Why stories wait, the most pressing first. */
export type WaitingFor =
  /** Its time came and it could not be published. */
  | "failed"
  /** An editor gave it back to its writer. */
  | "sentBack"
  | "inReview"
  | "ready"
  /** The clock publishes it within a day. */
  | "soon"
  /** Published, and changed since. */
  | "changed"
  /** One's own, not handed in. */
  | "drafts";

/** A story that waits, with what is to be said of it beside the rest. */
export type WaitingRow = DeskRow & {
  sentBack?: { by: string; at: Date };
  /** What keeps it from being published. */
  why?: string[];
};

/** Stories that wait for the same; `more` are not among them, and `filter` lists them all where one can. */
export type Waiting = {
  for: WaitingFor;
  rows: WaitingRow[];
  more: number;
  filter: DeskFilter | null;
};

const most = 5;
const day = 24 * 3600 * 1000;

type Found = { ids: number[]; count: number };

/**
 * What waits for this person: what they may publish, review or correct, and what is theirs to write. The same table that
 * permits the deed says whether its stories are shown. Groups with nothing in them are left out.
 */
export async function readWaiting(actor: StaffActor, now = new Date()): Promise<Waiting[]> {
  const late = new Date(now.getTime() - grace);
  const tomorrow = new Date(now.getTime() + day);
  const writesOwn = !may(actor, "article.write", null);
  const oldest = [{ savedAt: "asc" }, { id: "asc" }] as const;
  const newest = [{ savedAt: "desc" }, { id: "desc" }] as const;
  const soonest = [{ scheduledFor: "asc" }, { id: "asc" }] as const;
  const due = (scheduledFor: Prisma.DateTimeNullableFilter) => ({
    status: "scheduled",
    scheduledFor,
  });
  const [failed, own, inReview, ready, soon, changed] = await Promise.all([
    find(actor, "article.publish", due({ lt: late }), soonest),
    writesOwn ? readOwn(actor) : { sentBack: new Map<number, SentBack>(), drafts: none },
    find(actor, "article.markReady", { status: "inReview" }, oldest),
    find(actor, "article.publish", { status: "ready" }, oldest),
    find(actor, "article.publish", due({ gte: late, lte: tomorrow }), soonest),
    find(actor, "article.correct", { ahead: true }, newest),
  ]);
  const sent = [...own.sentBack.keys()];
  const groups: [WaitingFor, Found, DeskFilter | null][] = [
    ["failed", failed, { status: "scheduled" }],
    ["sentBack", { ids: sent.slice(0, most), count: sent.length }, { status: "draft" }],
    ["inReview", inReview, { status: "inReview" }],
    ["ready", ready, { status: "ready" }],
    ["soon", soon, { status: "scheduled" }],
    ["changed", changed, { status: "changed" }],
    ["drafts", own.drafts, { status: "draft" }],
  ];
  const all = await rowsOf(
    actor,
    groups.flatMap(([, { ids }]) => ids),
    now,
  );
  const rows = new Map(all.map((row) => [row.id, row]));
  const reasons = new Map(
    await Promise.all(failed.ids.map(async (id) => [id, await whyNot(id, now)] as const)),
  );
  return groups.flatMap(([kind, { ids, count }, filter]) => {
    const waiting = ids.flatMap((id): WaitingRow[] => {
      const row = rows.get(id);
      if (!row) return [];
      const [sentBack, why] = [own.sentBack.get(id), reasons.get(id)];
      return [
        { ...row, ...(kind === "sentBack" && { sentBack }), ...(kind === "failed" && { why }) },
      ];
    });
    const mine = writesOwn ? { mine: "yes" as const } : {};
    const more = count - ids.length;
    return waiting.length > 0
      ? [{ for: kind, rows: waiting, more, filter: filter && { ...filter, ...mine } }]
      : [];
  });
}

const none: Found = { ids: [], count: 0 };

/** Stories of a kind with which somebody may do this: all, their own, or none. */
async function find(
  actor: StaffActor,
  action: Action,
  kind: Prisma.ArticleWhereInput,
  orderBy: readonly Prisma.ArticleOrderByWithRelationInput[],
): Promise<Found> {
  const own = may(actor, action, actor.id);
  if (!own) return none;
  const where = may(actor, action, null) ? kind : { ...kind, ownerId: actor.id };
  const [rows, count] = await Promise.all([
    database().article.findMany({
      where,
      orderBy: [...orderBy],
      take: most,
      select: { id: true },
    }),
    database().article.count({ where }),
  ]);
  return { ids: rows.map(({ id }) => id), count };
}

type SentBack = { by: string; at: Date };

/** Somebody's own drafts, and which of them an editor gave back since they were handed in last. */
async function readOwn(
  actor: StaffActor,
): Promise<{ sentBack: Map<number, SentBack>; drafts: Found }> {
  const where = { status: "draft", ownerId: actor.id };
  const [rows, count] = await Promise.all([
    database().article.findMany({
      where,
      orderBy: [{ savedAt: "desc" }, { id: "desc" }],
      take: 30,
      select: { id: true },
    }),
    database().article.count({ where }),
  ]);
  const ids = rows.map(({ id }) => id);
  const events = await database().auditEvent.findMany({
    where: {
      noun: "article",
      nounId: { in: ids },
      action: { in: ["article.submit", "article.write"] },
    },
    orderBy: { id: "asc" },
    select: { nounId: true, action: true, actorId: true, actorName: true, at: true },
  });
  const last = new Map(events.map((event) => [event.nounId, event]));
  const sentBack = new Map(
    ids.flatMap((id) => {
      const event = last.get(id);
      return event?.action === "article.write" && event.actorId !== actor.id
        ? [[id, { by: event.actorName, at: event.at }] as const]
        : [];
    }),
  );
  const others = ids.filter((id) => !sentBack.has(id));
  return { sentBack, drafts: { ids: others.slice(0, most), count: count - sentBack.size } };
}

async function whyNot(id: number, now: Date): Promise<string[]> {
  const checks = await readChecklist(await loadArticle(database(), id), now);
  return checks.flatMap(({ name, state, message }) =>
    state === "blocks" && message ? [`${name}: ${message}`] : [],
  );
}
