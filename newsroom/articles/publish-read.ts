/** What is shown before a story is published or changed: where it stands, what keeps it back, what would change. */
import { database } from "../database";
import { may, permit } from "../permissions";
import type { StaffActor } from "../staff/session";
import { type Check, readChecklist } from "./checklist";
import { contentDifference, type FieldDifference } from "./content-difference";
import { type Elsewhere, readElsewhere } from "./elsewhere";
import { type LoadedArticle, loadArticle, stateOf } from "./load";
import { namesIn } from "./names";
import { readPreview } from "./preview";
import type { ArticlePage } from "./read";
import { sameContent } from "./rules";
import type { ArticleState } from "./schema";

/** What the draft of a published story changes; `page` is the story with these changes. */
export type Change = { differences: FieldDifference[]; elsewhere: Elsewhere; page: ArticlePage };

/** A story on its way to readers. */
export type Publishing = {
  state: ArticleState;
  /** Of the live version, else of the draft. May be empty. */
  headline: string;
  path: string;
  savedAt: Date;
  savedBy: string;
  publishedAt: Date | null;
  updatedAt: Date | null;
  correctedAt: Date | null;
  scheduledFor: Date | null;
  embargoUntil: Date | null;
  retracted: { at: Date; reason: string } | null;
  checks: Check[];
  /** Null when readers see what the draft says, or nothing yet. */
  change: Change | null;
  /** What this person may do with it. */
  may: Record<"submit" | "markReady" | "publish" | "retract", boolean>;
  /** Whether they may edit everybody's stories and the fronts. */
  mayEditAll: boolean;
};

/**
 * A story for whoever may write it.
 * @throws NotFound, and NotAllowed for somebody else's story.
 */
export async function readPublishing(actor: StaffActor, id: number): Promise<Publishing> {
  const article = await loadArticle(database(), id);
  const { ownerId, draft, live, section, slug } = article;
  permit(actor, "article.write", ownerId);
  const { publishedAt, updatedAt, correctedAt, scheduledFor, embargoUntil } = article;
  return {
    state: stateOf(article),
    headline: live?.content.headline ?? draft.content.headline,
    path: `/${section.slug}/${slug}`,
    savedAt: draft.savedAt,
    savedBy: draft.savedBy,
    publishedAt,
    updatedAt,
    correctedAt,
    scheduledFor,
    embargoUntil,
    retracted: await readRetraction(article),
    checks: await readChecklist(article),
    change: await readChange(article),
    may: {
      submit: may(actor, "article.submit", ownerId),
      markReady: may(actor, "article.markReady", ownerId),
      publish: may(actor, publishedAt ? "article.correct" : "article.publish", ownerId),
      retract: may(actor, "article.retract", ownerId),
    },
    mayEditAll: may(actor, "article.write") && may(actor, "front.arrange"),
  };
}

async function readChange(article: LoadedArticle): Promise<Change | null> {
  const { status, draft, live } = article;
  if (status !== "published" || !live || sameContent(draft.content, live.content)) return null;
  const names = await namesIn(database(), [live.content, draft.content]);
  return {
    differences: contentDifference(live.content, draft.content, names),
    elsewhere: await readElsewhere(article),
    page: await readPreview(article),
  };
}

async function readRetraction({ id, status, retractedAt }: LoadedArticle) {
  if (status !== "retracted" || !retractedAt) return null;
  const correction = await database().correction.findFirst({
    where: { articleId: id, kind: "retraction" },
    select: { note: true },
  });
  return { at: retractedAt, reason: correction?.note ?? "" };
}
