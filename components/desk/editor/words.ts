/** What the editor's screen gathers and sends. Safe in a browser. */
import type { Body } from "@/newsroom/articles/body";
import { sameContent } from "@/newsroom/articles/rules";
import type { ArticleState, Content, Kind } from "@/newsroom/articles/schema";
import type { Problem } from "@/newsroom/refusal";

/** All that is saved together. `slug` is left out while it follows the headline. */
export type StoryWords = { sectionId: number; kind: Kind; slug?: string; content: Content };

/** What stands in the newsroom when somebody else saved first. */
export type Theirs = { content: Content } & ArticleState;

/** What became of a save. */
export type Answer =
  | { kind: "saved"; state: ArticleState; at: Date }
  | { kind: "conflict"; theirs: Theirs; message: string }
  | { kind: "refused"; problems: readonly Problem[] }
  /** `said`: the newsroom answered after all, that it can keep nothing just now, and why. */
  | { kind: "unreachable"; said?: string };

/** Sends words to the newsroom: a new story when `id` is null. */
export type Send = (
  id: number | null,
  revision: number | null,
  words: StoryWords,
  leaving: boolean,
) => Promise<Answer>;

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
