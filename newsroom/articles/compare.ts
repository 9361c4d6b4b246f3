/** Two states of an article side by side. */
import { database } from "../database";
import { permit } from "../permissions";
import type { StaffActor } from "../staff/session";
import { contentDifference, type FieldDifference } from "./content-difference";
import { whyReadOnly } from "./desk-read";
import { type HistoryEntry, readHistory, readState } from "./history";
import { loadArticle } from "./load";
import { namesIn } from "./names";
import { sameContent } from "./rules";

/** One of the two that are compared. */
export type Side = HistoryEntry & {
  /** It differs from the draft, so that going back to it changes something. */
  canReturn: boolean;
};

/** An article's states, and what differs between two of them. */
export type Comparison = {
  headline: string;
  /** The draft's: what a restoring is made against. */
  revision: number;
  states: HistoryEntry[];
  /** Null when there is one state only. */
  compared: {
    before: Side;
    after: Side;
    /** Empty when they say the same, or when only what no words show differs: marks, levels of headings. */
    differences: FieldDifference[];
    isSame: boolean;
  } | null;
  /** Why this person may restore nothing; null when they may. */
  readOnly: string | null;
};

/**
 * The states of an article, and how two of them differ: those asked for, else the newest and the one before it.
 * @throws NotFound, and NotAllowed for somebody else's article.
 */
export async function readComparison(
  actor: StaffActor,
  id: number,
  asked: { before?: string; after?: string } = {},
): Promise<Comparison> {
  const article = await loadArticle(database(), id);
  permit(actor, "article.write", article.ownerId);
  const { draft, live } = article;
  const draftDiffers = !live || !sameContent(draft.content, live.content);
  const states = await readHistory(article, { draftDiffers });
  const [before, after] = choose(states, asked);
  const [one, other] = [
    before && (await readState(database(), article, before.ref)),
    after && (await readState(database(), article, after.ref)),
  ];
  const common = {
    headline: draft.content.headline,
    revision: draft.revision,
    states,
    readOnly: whyReadOnly(actor, article),
  };
  if (!before || !after || !one || !other) return { ...common, compared: null };
  const names = await namesIn(database(), [one.content, other.content]);
  return {
    ...common,
    compared: {
      before: { ...before, canReturn: !sameContent(one.content, draft.content) },
      after: { ...after, canReturn: !sameContent(other.content, draft.content) },
      differences: contentDifference(one.content, other.content, names),
      isSame: sameContent(one.content, other.content),
    },
  };
}

function choose(
  states: readonly HistoryEntry[],
  asked: { before?: string; after?: string },
): [before: HistoryEntry | undefined, after: HistoryEntry | undefined] {
  const find = (ref: string | undefined) => states.find((state) => state.ref === ref);
  const after = find(asked.after) ?? states.find(({ kind }) => kind !== "setAside");
  return [find(asked.before) ?? (after && stateBefore(states, after)), after];
}

/** What a state is compared with unless somebody chose. */
function stateBefore(
  states: readonly HistoryEntry[],
  state: HistoryEntry,
): HistoryEntry | undefined {
  const usual = states.filter(({ kind }) => kind !== "setAside");
  // Words set aside never followed anything: what matters is how they differ from what stands.
  if (state.kind === "setAside") return usual[0];
  const older = usual.slice(usual.indexOf(state) + 1);
  // Readers went from one version to the next, whatever was tried in between.
  const version = state.kind === "version" && older.find(({ kind }) => kind === "version");
  return version || older[0];
}
