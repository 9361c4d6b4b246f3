/** What the editor's screen gathers and sends. Safe in a browser. */
import type { Body } from "@/newsroom/articles/body";
import type { Save, Saves } from "@/newsroom/articles/draft-protocol";
import type { Theirs as StandingTheirs } from "@/newsroom/articles/refusals";
import { sameContent } from "@/newsroom/articles/rules";
import type { ArticleState, Content, Kind } from "@/newsroom/articles/schema";
import { chosenSlug } from "@/newsroom/articles/slug";
import type { Problem } from "@/newsroom/refusal";

/** All that is saved together. `slug` is left out while it follows the headline. */
export type StoryWords = { sectionId: number; kind: Kind; slug?: string; content: Content };

/** What stands in the newsroom when somebody else saved first. */
export type Theirs = StandingTheirs;

/** What became of a save. `said`: why the newsroom could not take it now, in its own words. */
export type Answer =
  | { kind: "saved"; state: ArticleState; at: Date }
  | { kind: "conflict"; theirs: Theirs; message: string }
  | { kind: "refused"; problems: readonly Problem[] }
  | { kind: "unreachable"; said?: string };

/** One save on its way. A story without an id is made by it, once for each `draftKey`. */
export type SaveRequest = {
  id: number | null;
  draftKey: string | null;
  revision: number | null;
  save: Save;
  follows: Saves;
  words: StoryWords;
};

/** Sends a save to the newsroom; `leaving` when its page goes away and nobody may hear the answer. */
export type Send = (request: SaveRequest, leaving: boolean) => Promise<Answer>;

/** Whether saving these words would change anything. */
export const sameWords = (one: StoryWords, other: StoryWords): boolean =>
  one.sectionId === other.sectionId &&
  one.kind === other.kind &&
  one.slug === other.slug &&
  sameContent(one.content, other.content);

/** A body without the empty lines at its end, which an editor keeps for the next paragraph. */
export function withoutEmptyEnd(body: Body): Body {
  const content = [...body.content];
  for (let last = content.at(-1); last?.type === "paragraph" && !last.content?.length; ) {
    content.pop();
    last = content.at(-1);
  }
  return { type: "doc", content };
}

/** What stands in the newsroom, as this screen would have gathered it. */
export function wordsOf(theirs: Theirs, mine: StoryWords): StoryWords {
  const { content, kind, sectionId, slug, version } = theirs;
  // The place of a story readers know is changed by moving it, not by saving.
  if (version !== null) return { ...mine, kind, content };
  const chosen = chosenSlug(slug, content.headline);
  return { sectionId, kind, ...(chosen !== undefined && { slug: chosen }), content };
}
