/** One thing done to several stories: to each by itself, so that one that cannot be holds up none. */
import { database, transaction } from "../database";
import { Conflict, Refused, refuse } from "../refusal";
import { isRowId } from "../row-id";
import type { Actor } from "../staff/schema";
import type { BulkAct } from "./bulk-acts";
import { loadForWrite } from "./load";
import { bar, publish } from "./publish";
import { takeBack, throwAway } from "./trash";
import { markReady, returnToDraft, submitForReview } from "./write";

/** A story that was chosen, and the revision of its draft that was looked at. */
export type Chosen = { id: number; revision: number };

/** What became of each story. `why` says in the newsroom's words what kept it from being done. */
export type BulkOutcome = {
  done: { id: number; headline: string }[];
  refused: { id: number; headline: string; why: string[] }[];
  /** What went wrong of itself, for whoever runs the server. */
  errors: unknown[];
};

const verbs: Record<BulkAct, (actor: Actor, story: Chosen) => Promise<unknown>> = {
  submit: (actor, { id, revision }) => submitForReview(actor, id, revision),
  markReady: (actor, { id, revision }) =>
    transaction(async (tx) => {
      const { status } = await loadForWrite(tx, id);
      if (status === "scheduled") refuse("", "it is scheduled, and would lose its time");
      await markReady(actor, id, revision);
    }),
  draft: (actor, { id }) => returnToDraft(actor, id),
  publish: (actor, { id, revision }) => publish(actor, id, { revision }),
  bar: (actor, { id }) => bar(actor, id, true),
  trash: (actor, { id, revision }) => throwAway(actor, id, revision),
  takeBack: (actor, { id }) => takeBack(actor, id),
};

/**
 * Does one thing to each of these stories, in order, each in a transaction of its own: whatever happens meanwhile, a
 * story is either done or as it was. Never refuses as a whole; what is refused stands in the answer.
 */
export async function actOnEach(
  actor: Actor,
  act: BulkAct,
  stories: readonly Chosen[],
): Promise<BulkOutcome> {
  const outcome: BulkOutcome = { done: [], refused: [], errors: [] };
  const headlines = await headlinesOf(stories);
  for (const story of stories) {
    const told = { id: story.id, headline: headlines.get(story.id) ?? "" };
    try {
      await verbs[act](actor, story);
      outcome.done.push(told);
    } catch (error) {
      outcome.refused.push({ ...told, why: reasons(error) });
      if (!(error instanceof Refused)) outcome.errors.push(error);
    }
  }
  return outcome;
}

async function headlinesOf(stories: readonly Chosen[]): Promise<Map<number, string>> {
  const rows = await database().draft.findMany({
    where: { articleId: { in: stories.map(({ id }) => id).filter(isRowId) } },
    select: { articleId: true, headline: true },
  });
  return new Map(rows.map(({ articleId, headline }) => [articleId, headline]));
}

/** Fields a refusal names by what is wrong with them, not by a whole sentence. */
const subjects: Readonly<Record<string, string>> = {
  headline: "the headline",
  slug: "the address",
  authorIds: "it",
  embargoUntil: "it",
};

function reasons(error: unknown): string[] {
  if (error instanceof Conflict) return ["somebody saved it meanwhile; look at it again first"];
  if (!(error instanceof Refused)) return ["something went wrong on our side; it is as it was"];
  return error.problems.map(({ field, message }) => {
    if (field === "body" && message === "has no text") return `it ${message}`;
    const subject = subjects[field];
    return subject ? `${subject} ${message}` : message;
  });
}
