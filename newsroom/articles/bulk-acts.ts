/** What can be done to several stories at once. Pure, safe in a browser. */
import { z } from "zod";
import { type Action, may } from "../permissions";
import type { Actor } from "../staff/schema";
import { mayMove, mayTrash } from "./rules";
import type { Status } from "./schema";

export const bulkAct = z.enum([
  "submit",
  "markReady",
  "draft",
  "publish",
  "bar",
  "trash",
  "takeBack",
]);
/** One of them. */
export type BulkAct = z.infer<typeof bulkAct>;

const needs: Record<BulkAct, Action> = {
  submit: "article.submit",
  markReady: "article.markReady",
  draft: "article.write",
  publish: "article.publish",
  bar: "article.bar",
  trash: "article.trash",
  takeBack: "article.trash",
};

const leadsTo = {
  submit: "inReview",
  markReady: "ready",
  draft: "draft",
  publish: "published",
} as const satisfies Partial<Record<BulkAct, Status>>;

/** Whether somebody may throw a story away: not what an editor has passed, unless they might publish it themselves. */
export function mayThrowAway(
  actor: Actor,
  { status, ownerId }: { status: Status; ownerId: number | null },
): boolean {
  const isPassed = status === "ready" || status === "scheduled";
  return (
    mayTrash(status) &&
    may(actor, "article.trash", ownerId) &&
    (!isPassed || may(actor, "article.publish", ownerId))
  );
}

type Story = { status: Status; ownerId: number | null; barred: boolean };

/** What somebody may do to a story as it stands. */
export function bulkActsOn(actor: Actor, { status, ownerId, barred }: Story): BulkAct[] {
  return bulkAct.options.filter((act) => {
    if (!may(actor, needs[act], ownerId)) return false;
    if (act === "takeBack") return status === "trashed";
    if (act === "trash") return mayThrowAway(actor, { status, ownerId });
    if (act === "bar") return status === "published" && !barred;
    // What has its time is ready already: it is not to lose that by being chosen with others.
    return mayMove(status, leadsTo[act]) && !(act === "markReady" && status === "scheduled");
  });
}
