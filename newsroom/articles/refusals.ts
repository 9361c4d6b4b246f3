/** What desk writes refuse, each for a reason the person can act on. */
import type { Queries, Transaction } from "../database";
import { may, toChange } from "../permissions";
import { Conflict, NotAllowed, Refused, refuse } from "../refusal";
import type { Actor } from "../staff/schema";
import { pictureIds } from "./body";
import type { Saves } from "./draft-protocol";
import { type LoadedArticle, stateOf } from "./load";
import {
  changedFields,
  mayMove,
  type PictureSaid,
  pictureProblems,
  picturesOf,
  publishingProblems,
} from "./rules";
import type { ArticleState, Content, Kind, Status } from "./schema";

/** What stands, for whoever was refused because somebody saved first. */
export type Theirs = ArticleState & {
  content: Content;
  kind: Kind;
  saves: Saves;
  /** The same person saved it, from another screen. */
  own: boolean;
};

/** Refuses a write made against an older revision than the one that stands. */
export function refuseStale(
  actor: Actor,
  article: LoadedArticle,
  revision: number | null,
  mine?: Content,
): void {
  const { draft } = article;
  if (revision === draft.revision) return;
  const fields = mine ? changedFields(mine, draft.content) : [];
  const own = actor.kind === "staff" && draft.savedById === actor.id;
  const who = own
    ? "you saved this article from another window"
    : `${draft.savedBy} saved this article`;
  const different = fields.length > 0 ? `; different now: ${fields.join(", ")}` : "";
  const { content, saves } = draft;
  throw new Conflict<Theirs>(
    [{ field: "", message: `${who} after you opened it${different}` }],
    { ...stateOf(article), content, kind: article.kind, saves, own },
    fields,
  );
}

/** Refuses what was decided about another version than readers see. */
export function refuseOtherVersion(article: LoadedArticle, version: number): void {
  if (version === article.live?.number) return;
  const message = "another version was published after you opened this one";
  throw new Conflict([{ field: "", message }], stateOf(article), []);
}

const standings: Record<Status, string> = {
  draft: "a draft",
  inReview: "in review",
  ready: "ready",
  scheduled: "scheduled",
  published: "published",
  retracted: "retracted",
  trashed: "in the trash",
};
const moves: Record<Status, string> = {
  draft: "go back to draft",
  inReview: "be submitted for review",
  ready: "be marked ready",
  scheduled: "be scheduled",
  published: "be published",
  retracted: "be retracted",
  trashed: "be thrown away",
};

/** Refuses a move of status the rules forbid. */
export function refuseMove(article: LoadedArticle, to: Status): void {
  if (!mayMove(article.status, to)) {
    refuse("status", `an article that is ${standings[article.status]} cannot ${moves[to]}`);
  }
}

/** Refuses to change a story's words, or the rest of its page, to whoever may not at its status. */
export function refuseEditing(
  actor: Actor,
  { status, ownerId }: Pick<LoadedArticle, "status" | "ownerId">,
  part: "words" | "page" = "words",
): void {
  const action = toChange(part, status);
  if (action && may(actor, action, ownerId)) return;
  if (status === "trashed")
    refuse("", "this story is in the trash; take it back before you change it");
  if (!action) refuse("", "a retracted article cannot be edited");
  if (status === "published") {
    throw new NotAllowed([
      { field: "", message: "readers would see this at once; ask an editor to change it" },
    ]);
  }
  refuse("", `an editor marked this article ${status}; take it back before you change it`);
}

/** Refuses what could not be printed as it stands, naming every field that keeps it from being so. */
export async function refuseUnprintable(queries: Queries, article: LoadedArticle): Promise<void> {
  const { content } = article.draft;
  const pictures = await picturesToCheck(queries, article);
  const problems = [...publishingProblems(content), ...pictureProblems(content, pictures)];
  if (problems.length > 0) throw new Refused(problems);
}

/**
 * The pictures of a draft that must say what they show and whose they are. Not those that stand in print already, or a
 * story could not be corrected for its picture's sake; nor those of an import, which comes as it was printed elsewhere.
 */
export async function picturesToCheck(
  queries: Queries,
  { draft, live, sourceKey }: LoadedArticle,
): Promise<PictureSaid[]> {
  if (sourceKey !== null && !live) return [];
  const printed = live ? picturesOf(live.content) : [];
  const fresh = picturesOf(draft.content).filter((id) => !printed.includes(id));
  if (fresh.length === 0) return [];
  return queries.image.findMany({
    where: { id: { in: fresh } },
    select: { id: true, alt: true, credit: true },
    orderBy: { id: "asc" },
  });
}

/** Refuses a date given for what was done elsewhere: one that is none, in the future, or before what it follows. */
export function refuseDate(field: string, at: Date, now: Date, notBefore?: Date): void {
  if (Number.isNaN(at.getTime())) refuse(field, "is not a date");
  if (at > now) refuse(field, "lies in the future");
  if (notBefore && at < notBefore) {
    refuse(field, `is before the version that stands (${notBefore.toISOString()})`);
  }
}

/** Refuses authors, topics and pictures that do not exist. */
export async function refuseUnknown(tx: Transaction, content: Content): Promise<void> {
  const inBody = pictureIds(content.body);
  const lead = content.leadImageId === null ? [] : [content.leadImageId];
  const [authors, topics, pictures] = [
    await tx.author.findMany({ where: { id: { in: content.authorIds } }, select: { id: true } }),
    await tx.topic.findMany({ where: { id: { in: content.topicIds } }, select: { id: true } }),
    await tx.image.findMany({ where: { id: { in: [...lead, ...inBody] } }, select: { id: true } }),
  ];
  const missing = (wanted: number[], found: { id: number }[], field: string, noun: string) =>
    wanted
      .filter((id) => !found.some((row) => row.id === id))
      .map((id) => ({ field, message: `there is no ${noun} ${id}` }));
  const problems = [
    ...missing(content.authorIds, authors, "authorIds", "author"),
    ...missing(content.topicIds, topics, "topicIds", "topic"),
    ...missing(lead, pictures, "leadImageId", "picture"),
    ...missing(inBody, pictures, "body", "picture"),
  ];
  if (problems.length > 0) throw new Refused(problems);
}
