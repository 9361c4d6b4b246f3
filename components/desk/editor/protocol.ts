/**
 * The editor's end of the draft's protocol: what one opening knows, what it sends, what an answer means. Pure.
 * See "The draft's protocol" in docs/architecture.md; the newsroom's end is newsroom/articles/draft-protocol.ts.
 */
import { judge, type Saves, wasDone } from "@/newsroom/articles/draft-protocol";
import type { ArticleState } from "@/newsroom/articles/schema";
import type { Problem } from "@/newsroom/refusal";
import type { Kept } from "./kept-words";
import {
  type Answer,
  type SaveRequest,
  type StoryWords,
  sameWords,
  type Theirs,
  wordsOf,
} from "./words";

/** What one opening of the editor knows of its story. */
export type Position = {
  id: number | null;
  /** Names a story that has no id yet. */
  draftKey: string | null;
  /** Made anew for each opening. */
  opening: string;
  /** Of the last save that was sent. */
  number: number;
  /** The draft's revision that was last heard of; null before the first. */
  revision: number | null;
  /** What stands at that revision; null when nothing does, or nobody knows. */
  standing: StoryWords | null;
  /** Saves of earlier openings whose words were taken over here, and whose answer nobody heard. */
  follows: Saves;
  /** The last words that were sent and not answered. */
  unheard: { number: number; words: StoryWords } | null;
};

/** An opening's position before it sends anything. */
export const opened = (
  known: Pick<Position, "id" | "draftKey" | "opening" | "revision" | "standing">,
): Position => ({ ...known, number: 0, follows: [], unheard: null });

/** The save of these words. Words sent again are the same save. */
export function sending(position: Position, words: StoryWords): [Position, SaveRequest] {
  const { id, draftKey, revision, opening, follows, unheard } = position;
  const isAgain = unheard?.number === position.number && sameWords(unheard.words, words);
  const number = isAgain ? position.number : position.number + 1;
  const save = { opening, number };
  return [
    { ...position, number, unheard: { number, words } },
    { id, draftKey, revision, save, follows, words },
  ];
}

/** What became of a save, for its screen. "again": to be sent once more from the new position. */
export type Heard =
  | { kind: "saved"; state: ArticleState; at: Date | null }
  | { kind: "again" }
  | {
      kind: "conflict";
      theirs: Theirs;
      message: string;
      mine: StoryWords;
      base: StoryWords | null;
    }
  | { kind: "refused"; problems: readonly Problem[] }
  | { kind: "unreachable"; said?: string };

/** Where an opening stands after an answer. */
export function hearing(
  position: Position,
  request: SaveRequest,
  answer: Answer,
): [Position, Heard] {
  switch (answer.kind) {
    case "saved":
      return [at(position, request, answer.state), answer];
    case "refused":
      // Nothing of it was done.
      return [position, answer];
    case "unreachable":
      return [position, answer];
    case "conflict":
      return contradicted(position, request, answer);
    default:
      return answer satisfies never;
  }
}

/** The newsroom has this save. */
function at(position: Position, { save, words }: SaveRequest, state: ArticleState): Position {
  const isLast = save.number === position.number;
  return {
    ...position,
    id: state.id,
    revision: Math.max(state.revision, position.revision ?? 0),
    // With another save under way behind it, what stands is not known.
    standing: isLast ? words : null,
    follows: [],
    unheard: isLast ? null : position.unheard,
  };
}

function contradicted(
  position: Position,
  request: SaveRequest,
  { theirs, message }: Extract<Answer, { kind: "conflict" }>,
): [Position, Heard] {
  const { standing, unheard, opening } = position;
  const stands = wordsOf(theirs, request.words);
  if (sameWords(stands, request.words)) {
    return [at(position, request, theirs), { kind: "saved", state: theirs, at: null }];
  }
  if (standing && sameWords(stands, standing) && theirs.revision !== request.revision) {
    // Only the number moved.
    return [{ ...position, id: theirs.id, revision: theirs.revision }, { kind: "again" }];
  }
  const came =
    unheard !== null && wasDone(theirs.saves, { opening, number: unheard.number })
      ? unheard.words
      : standing;
  return [position, { kind: "conflict", theirs, message, mine: request.words, base: came }];
}

/** After somebody chose between two texts: what was chosen goes on from theirs. */
export const resolved = (position: Position, theirs: Theirs, mine: StoryWords): Position => ({
  ...position,
  id: theirs.id,
  revision: theirs.revision,
  standing: wordsOf(theirs, mine),
  follows: [],
  unheard: null,
});

/** After words kept by an earlier opening were taken over. */
export const takenOver = (position: Position, kept: Kept): Position => ({
  ...position,
  draftKey: position.id === null ? (kept.draftKey ?? position.draftKey) : position.draftKey,
  // On the revision they were written on: if somebody saved since, both texts are shown.
  revision: kept.revision,
  standing: kept.revision === position.revision ? position.standing : null,
  follows: [...(kept.save ? [kept.save] : []), ...(kept.follows ?? [])].slice(0, 20),
});

/**
 * The words without what was refused beside the text: those fields stay as they stand, so that no word waits for a slug.
 * Null when it was the text, or the story as a whole, that was refused.
 */
export function withoutRefused(
  words: StoryWords,
  problems: readonly Problem[],
  standing: StoryWords,
): StoryWords | null {
  const fields = new Set(problems.map(({ field }) => field.split(".")[0] ?? ""));
  if (fields.size === 0 || fields.has("") || fields.has("body")) return null;
  let { slug, kind, sectionId } = words;
  if (fields.delete("slug")) slug = standing.slug;
  if (fields.delete("kind")) kind = standing.kind;
  if (fields.delete("sectionId")) sectionId = standing.sectionId;
  const content = { ...words.content };
  for (const field of fields) {
    if (!(field in content)) return null;
    Object.assign(content, { [field]: standing.content[field as keyof typeof content] });
  }
  const without = { sectionId, kind, ...(slug !== undefined && { slug }), content };
  return sameWords(without, words) ? null : without;
}

/** What to do with words that earlier openings kept on this device. */
export type Recovery = {
  /** The newsroom has them. */
  forget: Kept[];
  /** They are this screen's own: the page was drawn before they arrived. */
  take: Kept | null;
  /** Those of other new stories, to be sent once more without troubling anybody. */
  deliver: Kept[];
  /** A person decides. */
  offer: Kept | null;
};

/** Decides about what earlier openings kept, the latest first. `saves` are those of the draft this page was drawn with. */
export function recovering(earlier: readonly Kept[], position: Position, saves: Saves): Recovery {
  const { id, draftKey, revision, standing } = position;
  const isDone = ({ save, words }: Kept) =>
    (save !== undefined && wasDone(saves, save)) ||
    (standing !== null && sameWords(words, standing));
  const forget = earlier.filter(isDone);
  const open = earlier.filter((kept) => !isDone(kept));
  const isOwn = (kept: Kept) =>
    id === null || revision === null
      ? kept.draftKey === draftKey
      : kept.left === true && judge({ revision, saves }, kept) === "new";
  const [latest] = open;
  const own = open.find(isOwn) ?? null;
  // Of this story something later was left elsewhere: somebody has to look at both.
  const take = id === null || own === latest ? own : null;
  const others = open.filter((kept) => kept !== take);
  const deliver = id === null ? others.filter(({ left, save }) => left === true && save) : [];
  const offer = others.find((kept) => !deliver.includes(kept)) ?? null;
  return { forget, take, deliver, offer };
}
