/** Pure decisions about articles. */
import type { Problem } from "../refusal";
import { plainText } from "./body";
import { brokenQuotes, quotedWords } from "./pull-quote";
import type { Content, Status } from "./schema";

const moves: Record<Status, readonly Status[]> = {
  draft: ["inReview", "ready", "scheduled", "published"],
  inReview: ["draft", "ready", "scheduled", "published"],
  ready: ["draft", "inReview", "scheduled", "published"],
  scheduled: ["draft", "ready", "published"],
  published: ["retracted"],
  retracted: [],
};

/** Whether an article may go from one status to another. */
export function mayMove(from: Status, to: Status): boolean {
  return moves[from].includes(to);
}

/** What keeps an article from being published, each with the field it belongs to. */
export function publishingProblems(content: Content): Problem[] {
  const problems: Problem[] = [];
  if (!content.headline) problems.push({ field: "headline", message: "is missing" });
  if (content.authorIds.length === 0) {
    problems.push({ field: "authorIds", message: "needs a byline: at least one author" });
  }
  if (!plainText(content.body).trim()) problems.push({ field: "body", message: "has no text" });
  for (const id of brokenQuotes(content.body)) {
    problems.push({
      field: "body",
      message: `the words of the pull quote “${id}” are gone from the text; mark them again or remove the quote`,
    });
  }
  return problems;
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
