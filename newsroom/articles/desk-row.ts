/** A story as one line of the desk's lists. */
import { z } from "zod";
import { database } from "../database";
import { may } from "../permissions";
import type { StaffActor } from "../staff/session";
import { type BulkAct, bulkActsOn } from "./bulk-acts";
import { presentIn } from "./presence";
import { trashKeptFor } from "./rules";
import { type Status, status } from "./schema";

/** A story in a list of the desk, told to one person. */
export type DeskRow = {
  id: number;
  /** Of the draft. */
  revision: number;
  /** The draft's; may be empty. */
  headline: string;
  section: string;
  /** Names under the draft's headline, in order. */
  byline: string[];
  status: Status;
  savedAt: Date;
  savedBy: string;
  publishedAt: Date | null;
  scheduledFor: Date | null;
  /** Its time came, and the clock could not publish it. */
  isLate: boolean;
  retractedAt: Date | null;
  /** In the trash: who threw it away, and when it is gone for good. */
  trashed: { by: string; until: Date } | null;
  /** Published, and its draft says what readers do not see yet. */
  ahead: boolean;
  barred: boolean;
  /** This person may open it. */
  mayOpen: boolean;
  /** What this person may do with it, chosen together with others. */
  acts: BulkAct[];
  /** Who else has it open. */
  openWith: string[];
};

const select = {
  id: true,
  status: true,
  ownerId: true,
  publishedAt: true,
  scheduledFor: true,
  retractedAt: true,
  savedAt: true,
  ahead: true,
  barred: true,
  section: { select: { name: true } },
  trash: { select: { by: true, at: true } },
  draft: { select: { headline: true, savedBy: true, authorIds: true, revision: true } },
} as const;

/** The clock looks every half minute; what it has not published after two minutes it could not. */
export const grace = 120_000;
const isLate = (due: Date | null, now: Date): boolean =>
  due !== null && due.getTime() < now.getTime() - grace;

const ids = z.array(z.number().int());

/** Stories as lines, in the order of the ids. */
export async function rowsOf(
  actor: StaffActor,
  wanted: readonly number[],
  now = new Date(),
): Promise<DeskRow[]> {
  if (wanted.length === 0) return [];
  const [found, present] = await Promise.all([
    database().article.findMany({ where: { id: { in: [...wanted] } }, select }),
    presentIn(actor, wanted, now),
  ]);
  const names = await authorNames(found.flatMap(({ draft }) => ids.parse(draft?.authorIds ?? [])));
  const rows = new Map(
    found.flatMap(({ draft, ownerId, section, trash, ...article }) => {
      if (!draft) return [];
      const at = status.parse(article.status);
      const row: DeskRow = {
        ...article,
        status: at,
        revision: draft.revision,
        headline: draft.headline,
        savedBy: draft.savedBy,
        isLate: at === "scheduled" && isLate(article.scheduledFor, now),
        section: section.name,
        trashed: trash && { by: trash.by, until: new Date(trash.at.getTime() + trashKeptFor) },
        byline: ids.parse(draft.authorIds).flatMap((id) => names.get(id) ?? []),
        mayOpen: may(actor, "article.write", ownerId),
        acts: bulkActsOn(actor, { status: at, ownerId, barred: article.barred }),
        openWith: present.get(article.id) ?? [],
      };
      return [[article.id, row] as const];
    }),
  );
  return wanted.flatMap((id) => rows.get(id) ?? []);
}

async function authorNames(wanted: readonly number[]): Promise<Map<number, string>> {
  const rows = await database().author.findMany({
    where: { id: { in: [...new Set(wanted)] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
