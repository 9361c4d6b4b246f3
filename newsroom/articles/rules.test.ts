import { describe, expect, it } from "vitest";
import { bodyOf, paragraph, pullQuote, quotable } from "../testing/bodies";
import {
  changedFields,
  mayMove,
  publishingProblems,
  pullQuotes,
  readingMinutes,
  sameContent,
} from "./rules";
import { type Content, type ContentInput, content, status } from "./schema";

const statuses = status.options;
const written = (fields: Partial<ContentInput> = {}): Content =>
  content.parse({
    headline: "The harbour opens",
    authorIds: [1],
    body: bodyOf("Text."),
    ...fields,
  });

describe("the way of an article", () => {
  it("has these steps and no others", () => {
    const steps = Object.fromEntries(
      statuses.map((from) => [from, statuses.filter((to) => mayMove(from, to)).join(" ")]),
    );
    expect(steps).toEqual({
      draft: "inReview ready scheduled published",
      inReview: "draft ready scheduled published",
      ready: "draft inReview scheduled published",
      scheduled: "draft ready published",
      published: "retracted",
      retracted: "",
      trashed: "",
    });
  });
});

describe("what keeps an article from being printed", () => {
  const fields = (given: Partial<ContentInput>) =>
    publishingProblems(written(given)).map(({ field }) => field);

  it("is nothing when it has a headline, an author and text", () => {
    expect(publishingProblems(written())).toEqual([]);
  });

  it.each([
    ["no headline", { headline: " " }, ["headline"]],
    ["no author", { authorIds: [] }, ["authorIds"]],
    ["no text", { body: bodyOf() }, ["body"]],
    ["only blanks", { body: bodyOf(" \n ", { type: "rule" }) }, ["body"]],
    ["a pull quote without words", { body: bodyOf("Text.", pullQuote("q")) }, ["body"]],
    [
      "none of it",
      { headline: "", authorIds: [], body: bodyOf(pullQuote("q")) },
      ["headline", "authorIds", "body", "body"],
    ],
  ])("is %s", (_, given, expected) => {
    expect(fields(given)).toEqual(expected);
  });

  it("names the pull quote whose words are gone", () => {
    const [problem] = publishingProblems(written({ body: bodyOf("Text.", pullQuote("win")) }));
    expect(problem?.message).toContain("pull quote 1 ");
  });
});

/** The same value with the keys of every object the other way round. */
function reversed<Value>(value: Value): Value {
  const turned = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(turned);
    if (part === null || typeof part !== "object") return part;
    const entries = Object.entries(part).reverse();
    return Object.fromEntries(entries.map(([key, entry]) => [key, turned(entry)]));
  };
  // Only the order of keys differs, which types do not see.
  return turned(value) as Value;
}

describe("two contents", () => {
  it("are the same whatever order their keys come in", () => {
    const one = written({ body: bodyOf(paragraph(quotable("q", "Words"))), authorIds: [2, 1] });
    const other = reversed(one);
    expect(Object.keys(other)).toEqual(Object.keys(one).reverse());
    expect(sameContent(one, other)).toBe(true);
    expect(changedFields(one, other)).toEqual([]);
  });

  it("differ in the fields that say something else", () => {
    const one = written({ deck: "A deck", authorIds: [1, 2] });
    const other = written({ authorIds: [2, 1], body: bodyOf("Other text.") });
    expect(sameContent(one, other)).toBe(false);
    expect(changedFields(one, other)).toEqual(["deck", "authorIds", "body"]);
  });
});

describe("the pull quotes of a content", () => {
  it("are listed in order, with the words they have now", () => {
    const body = bodyOf(
      pullQuote("b"),
      paragraph(quotable("a", "First"), " and ", quotable("b", "second")),
      pullQuote("a"),
      pullQuote("gone"),
    );
    expect(pullQuotes(written({ body }))).toEqual(["second", "First", ""]);
  });
});

describe("reading time", () => {
  it("is at least a minute, at 230 words a minute", () => {
    expect([0, 1, 230, 344, 346, 2300].map(readingMinutes)).toEqual([1, 1, 1, 1, 2, 10]);
  });
});
