import { describe, expect, it } from "vitest";
import { accept, Refused } from "../refusal";
import { bodyOf } from "../testing/bodies";
import { changeInput, content, draftInput } from "./schema";

const written = { headline: "The harbour opens", body: bodyOf("Text.") };

function refusedFields(schema: Parameters<typeof accept>[0], input: unknown): string[] {
  try {
    accept(schema, input);
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.problems.map(({ field }) => field);
  }
}

describe("content", () => {
  it("fills in what an editor left out", () => {
    expect(content.parse(written)).toEqual({
      ...written,
      kicker: null,
      deck: null,
      dateline: null,
      searchTitle: null,
      searchDescription: null,
      leadImageId: null,
      leadCaption: null,
      authorIds: [],
      topicIds: [],
    });
  });

  it("trims lines, and takes an empty one as none", () => {
    expect(
      content.parse({ ...written, headline: "  Two words ", deck: "  ", kicker: " A " }),
    ).toMatchObject({
      headline: "Two words",
      deck: null,
      kicker: "A",
    });
  });

  it("counts an author or a topic named twice once, in the order given", () => {
    expect(content.parse({ ...written, authorIds: [3, 1, 3], topicIds: [2, 2] })).toMatchObject({
      authorIds: [3, 1],
      topicIds: [2],
    });
  });

  it.each([
    ["headline", "One\nTwo"],
    ["headline", "a".repeat(251)],
    ["headline", "Bell\u0007"],
    ["headline", "Half \ud83d"],
    ["headline", undefined],
    ["kicker", "a".repeat(61)],
    ["deck", "One\rTwo"],
    ["leadImageId", 0],
    ["leadImageId", 1.5],
    ["leadImageId", 2 ** 31],
    ["authorIds.0", ["1"]],
    ["topicIds", Array.from({ length: 21 }, (_, index) => index + 1)],
    ["body", "Text."],
    ["", { more: "than asked for" }],
  ])("refuses on %s: %j", (field, value) => {
    const [name = ""] = field.split(".");
    const more = name ? { [name]: value } : value;
    expect(refusedFields(content, { ...written, ...(more as object) })).toContain(field);
  });
});

describe("a draft", () => {
  it("is refused without a revision, a section that can be, or with a slug that is none", () => {
    const draft = { article: null, sectionId: 1, content: written };
    expect(refusedFields(draftInput, draft)).toEqual([]);
    expect(refusedFields(draftInput, { ...draft, article: { id: 1 } })).toEqual([
      "article.revision",
    ]);
    expect(refusedFields(draftInput, { ...draft, sectionId: "1" })).toEqual(["sectionId"]);
    expect(refusedFields(draftInput, { ...draft, slug: "No Slug" })).toEqual(["slug"]);
    expect(refusedFields(draftInput, { ...draft, kind: "gossip" })).toEqual(["kind"]);
  });
});

describe("a change", () => {
  it.each(["correction", "clarification"])("that is a %s needs a note", (kind) => {
    const change = { revision: 1, kind };
    for (const note of [undefined, "", "  "]) {
      expect(refusedFields(changeInput, { ...change, note })).toEqual(["note"]);
    }
    expect(refusedFields(changeInput, { ...change, note: "It was 1999." })).toEqual([]);
  });

  it.each(["typo", "update"])("that is a %s needs none", (kind) => {
    expect(refusedFields(changeInput, { revision: 1, kind })).toEqual([]);
  });

  it("is of a known kind, and its note can be printed", () => {
    expect(refusedFields(changeInput, { revision: 1, kind: "rewrite" })).toEqual(["kind"]);
    expect(refusedFields(changeInput, { revision: 1, kind: "update", note: "\u0000" })).toEqual([
      "note",
    ]);
  });
});
