/** What the desk's editor needs to draw a story and all that can be chosen for it. */
import { database } from "../database";
import { pictureSelect } from "../media/read";
import type { PictureView } from "../media/schema";
import { may, permit, toChange } from "../permissions";
import type { StaffActor } from "../staff/session";
import { pictureIds } from "./body";
import type { Saves } from "./draft-protocol";
import { type LoadedArticle, loadArticle, stateOf } from "./load";
import { type RelatedPiece, readRelated } from "./related";
import type { ArticleState, Content, Kind } from "./schema";

/** Somebody or something to choose. */
type Choice = { id: number; name: string };

/** What can be chosen for a story. */
export type Choices = {
  sections: (Choice & { slug: string })[];
  authors: Choice[];
  topics: Choice[];
};

/** A story as its editor opens it. */
export type DeskStory = {
  state: ArticleState;
  kind: Kind;
  content: Content;
  savedAt: Date;
  savedBy: string;
  saves: Saves;
  /** It has an address readers know. */
  isPublic: boolean;
  barred: boolean;
  related: RelatedPiece[];
  /** The lead picture and those in the text, by id. */
  pictures: Record<number, PictureView>;
  /** Why this person may only read it; null when they may write. */
  readOnly: string | null;
  /** What this person may do with it. */
  may: Record<"submit" | "markReady" | "publish" | "move" | "bar" | "trash" | "page", boolean>;
};

/**
 * A story for whoever may write it.
 * @throws NotFound, and NotAllowed for somebody else's story.
 */
export async function readForDesk(actor: StaffActor, id: number): Promise<DeskStory> {
  const article = await loadArticle(database(), id);
  const { ownerId, draft } = article;
  permit(actor, "article.write", ownerId);
  return {
    state: stateOf(article),
    kind: article.kind,
    content: draft.content,
    savedAt: draft.savedAt,
    savedBy: draft.savedBy,
    saves: draft.saves,
    isPublic: article.publishedAt !== null,
    barred: article.barred,
    related: await readRelated(id),
    pictures: await picturesOf(draft.content),
    readOnly: whyReadOnly(actor, article),
    may: {
      submit: may(actor, "article.submit", ownerId),
      markReady: may(actor, "article.markReady", ownerId),
      publish: may(actor, "article.publish", ownerId),
      move: may(actor, "article.move", ownerId),
      bar: may(actor, "article.bar", ownerId),
      trash: may(actor, "article.trash", ownerId),
      page: mayChangePage(actor, article),
    },
  };
}

/** Why a story's writer may only read it now; null when they may write. */
export function whyReadOnly(
  actor: StaffActor,
  { status, ownerId }: Pick<LoadedArticle, "status" | "ownerId">,
): string | null {
  const action = toChange("words", status);
  if (status === "trashed") return "This story is in the trash. Take it back before you change it.";
  if (!action) return "This story was retracted. It can be read, not changed.";
  return may(actor, action, ownerId)
    ? null
    : `An editor marked this story ${status}. Take it back to draft before you change it.`;
}

function mayChangePage(
  actor: StaffActor,
  { status, ownerId }: Pick<LoadedArticle, "status" | "ownerId">,
): boolean {
  const action = toChange("page", status);
  return action !== null && may(actor, action, ownerId);
}

async function picturesOf(content: Content): Promise<Record<number, PictureView>> {
  const ids = pictureIds(content.body);
  if (content.leadImageId !== null) ids.push(content.leadImageId);
  const rows = await database().image.findMany({
    where: { id: { in: ids } },
    select: pictureSelect,
  });
  return Object.fromEntries(rows.map((picture) => [picture.id, picture]));
}

/** The id of somebody's own story made with this key; null when there is none yet. */
export async function madeWith(actor: StaffActor, draftKey: string): Promise<number | null> {
  const made = await database().article.findUnique({
    where: { draftKey },
    select: { id: true, ownerId: true },
  });
  return made?.ownerId === actor.id ? made.id : null;
}

/** Sections in the paper's order, authors and topics by name. */
export async function readChoices(): Promise<Choices> {
  const byName = { orderBy: { name: "asc" }, select: { id: true, name: true } } as const;
  const [sections, authors, topics] = await Promise.all([
    database().section.findMany({
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true, name: true, slug: true },
    }),
    database().author.findMany(byName),
    database().topic.findMany(byName),
  ]);
  return { sections, authors, topics };
}

/** Under whose byline somebody's new stories start: the one tied to their account, else the author of their name. */
export async function usualByline(actor: StaffActor): Promise<number[]> {
  const account = await database().staff.findUnique({
    where: { id: actor.id },
    select: { authorId: true },
  });
  if (account?.authorId) return [account.authorId];
  const namesake = await database().author.findUnique({
    where: { name: actor.name },
    select: { id: true },
  });
  return namesake ? [namesake.id] : [];
}
