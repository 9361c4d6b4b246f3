/** Pure decisions about articles. */
import type { Problem } from "../refusal";
import { pictureIds, plainText } from "./body";
import { brokenQuotes, quotedWords } from "./pull-quote";
import type { Content, Status } from "./schema";

const moves: Record<Status, readonly Status[]> = {
  draft: ["inReview", "ready", "scheduled", "published"],
  inReview: ["draft", "ready", "scheduled", "published"],
  ready: ["draft", "inReview", "scheduled", "published"],
  scheduled: ["draft", "ready", "published"],
  published: ["retracted"],
  retracted: [],
  // Thrown away and taken back by verbs of their own, in trash.ts.
  trashed: [],
};

/** Whether an article may go from one status to another. */
export function mayMove(from: Status, to: Status): boolean {
  return moves[from].includes(to);
}

/** Whether an article may be thrown away: only what readers never saw. */
export function mayTrash(status: Status): boolean {
  return status !== "published" && status !== "retracted" && status !== "trashed";
}

/** How long what was thrown away can be taken back, in milliseconds: thirty days. */
export const trashKeptFor = 30 * 24 * 3600 * 1000;

/** What keeps an article from being published, each with the field it belongs to. */
export function publishingProblems(content: Content): Problem[] {
  const problems: Problem[] = [];
  if (!content.headline) problems.push({ field: "headline", message: "is missing" });
  if (content.authorIds.length === 0) {
    problems.push({ field: "authorIds", message: "needs a byline: at least one author" });
  }
  if (!plainText(content.body).trim()) problems.push({ field: "body", message: "has no text" });
  const broken = brokenQuotes(content.body);
  const quotes = content.body.content.filter((node) => node.type === "pullQuote");
  for (const [index, { attrs }] of quotes.entries()) {
    if (!broken.includes(attrs.quote)) continue;
    problems.push({
      field: "body",
      message: `the words of pull quote ${index + 1} are gone from the text; mark them again or remove the quote`,
    });
  }
  return problems;
}

/** What is said of a picture, as far as printing it depends on that. */
export type PictureSaid = { id: number; alt: string; credit: string | null };

/** Ids of a content's pictures: the lead, then those in the text, each once. */
export function picturesOf(content: Content): number[] {
  const lead = content.leadImageId === null ? [] : [content.leadImageId];
  return [...new Set([...lead, ...pictureIds(content.body)])];
}

/** What keeps pictures from being printed: those who cannot see them are told nothing, or nobody is named for them. */
export function pictureProblems(content: Content, pictures: readonly PictureSaid[]): Problem[] {
  const inText = pictureIds(content.body);
  return pictures.flatMap(({ id, alt, credit }) => {
    const missing = [alt.trim() ? [] : ["alt text"], credit?.trim() ? [] : ["a credit"]].flat();
    if (missing.length === 0) return [];
    const isLead = id === content.leadImageId;
    const which = isLead ? "the lead picture" : `picture ${inText.indexOf(id) + 1} in the text`;
    const field = isLead ? "leadImageId" : "body";
    return [{ field, message: `${which} needs ${missing.join(" and ")}` }];
  });
}

/** Whether two contents are the same in every field and mark. */
export function sameContent(one: Content, other: Content): boolean {
  return JSON.stringify(sortKeys(one)) === JSON.stringify(sortKeys(other));
}

// PostgreSQL's jsonb gives keys back in another order than they were stored in.
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sortKeys(entry)]),
  );
}

/** Names of the fields in which two contents differ. */
export function changedFields(one: Content, other: Content): string[] {
  return Object.keys(one).filter((key) => {
    const field = key as keyof Content;
    return JSON.stringify(sortKeys(one[field])) !== JSON.stringify(sortKeys(other[field]));
  });
}

/** The pull quotes of a content as readers see them, for showing what an edit did to them. */
export function pullQuotes(content: Content): string[] {
  const words = quotedWords(content.body);
  return content.body.content.flatMap((node) =>
    node.type === "pullQuote" ? [words.get(node.attrs.quote) ?? ""] : [],
  );
}

/** A story shared as if it were news is marked as old after this long, in milliseconds: a year. */
export const oldAfter = 365 * 24 * 3600 * 1000;

/** How long a correction is signalled on fronts, lists and feeds, in milliseconds: a week. */
export const correctionTravelsFor = 7 * 24 * 3600 * 1000;

/** Minutes it takes to read so many words, at 230 words a minute (Brysbaert 2019), at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230));
}
