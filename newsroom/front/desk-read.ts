/** What the desk needs to arrange a front. */
import { listArticles } from "../articles/list";
import { summariesOf } from "../articles/summary";
import { database } from "../database";
import { permit } from "../permissions";
import { search } from "../search/read";
import type { Actor } from "../staff/schema";
import { newestFor } from "./read";
import type { Candidates, FrontName, FrontStory, StandingFront } from "./schema";
import { readStanding, toFrontStory } from "./standing";

/** A front as it stands, and what fills the gaps in it, newest first. */
export type DeskFront = { standing: StandingFront; newest: FrontStory[] };

/** Reads a front for whoever may arrange it. */
export async function readFrontForDesk(actor: Actor, front: FrontName): Promise<DeskFront> {
  permit(actor, "front.arrange");
  const [standing, ids] = await Promise.all([readStanding(database(), front), newestFor(front)]);
  return { standing, newest: (await summariesOf(database(), ids)).map(toFrontStory) };
}

/** Which: with words, the best matches; without, the newest. */
export type Wanted = { text?: string; sectionId?: number; cursor?: string };

const perPage = 15;

/** Published stories that could be placed on a front. */
export async function readCandidates(
  actor: Actor,
  { text = "", sectionId, cursor }: Wanted,
): Promise<Candidates> {
  permit(actor, "front.arrange");
  if (text.trim()) {
    const { hits, more } = await search({ text, sectionId, cursor, take: perPage });
    return { stories: hits.map(({ summary }) => toFrontStory(summary)), more };
  }
  const { items, older } = await listArticles(
    sectionId === undefined ? { of: "paper" } : { of: "section", id: sectionId },
    { before: cursor, take: perPage },
  );
  return { stories: items.map(toFrontStory), more: older };
}
