import { describe, expect, it } from "vitest";
import { partFrontMatter, readFrontMatter } from "./front-matter";
import type { FileProblem } from "./story";

const paper = { timeZone: "UTC", language: "en" };
const read = (...yaml: string[]) => {
  const problems: FileProblem[] = [];
  const parted = partFrontMatter(["---", ...yaml, "---", "", "Text."].join("\n"));
  const found = readFrontMatter(parted?.yaml ?? "", paper, problems);
  return { found, problems };
};

describe("front matter", () => {
  it("gives every field, its text typographic, its names in order and once", () => {
    const { found, problems } = read(
      "headline: 'It''s a \"win\"'",
      "kicker: Explainer",
      "deck: >",
      "  Two lines",
      "  made one.",
      "section: Foreign Policy",
      "authors: [Ann O'Neil, Bo Diaz, Ann O'Neil]",
      "topics:",
      "  - Oceans",
      "publishedAt: 2024-05-01",
      "slug: a-win",
      "dateline: BALI",
      "kind: analysis",
      "image:",
      "  file: pictures/bali.jpg",
      "  alt: Two people shake hands",
      "  credit: A Photographer",
      "  focus: 30% 40%",
      "pullQuotes:",
      '  - words: "It\'s so"',
      "    attribution: The minister",
      "  - Only words",
      "searchTitle: Title",
      "searchDescription: Description",
      "source: wire-123",
      "encoding: utf-8",
    );
    expect(problems).toEqual([]);
    expect(found).toMatchObject({
      headline: "It’s a “win”",
      kicker: "Explainer",
      deck: "Two lines made one.",
      section: "Foreign Policy",
      authors: ["Ann O’Neil", "Bo Diaz"],
      topics: ["Oceans"],
      publishedAt: new Date("2024-05-01T00:00:00Z"),
      slug: "a-win",
      dateline: "BALI",
      kind: "analysis",
      searchTitle: "Title",
      searchDescription: "Description",
      source: "wire-123",
    });
    expect(found.lead).toEqual({
      file: "pictures/bali.jpg",
      alt: "Two people shake hands",
      caption: null,
      credit: "A Photographer",
      licence: null,
      focusX: 30,
      focusY: 40,
      line: 15,
    });
    expect(found.pullQuotes).toEqual([
      { words: "It’s so", attribution: "The minister", line: 21 },
      { words: "Only words", attribution: null, line: 23 },
    ]);
    expect(found.lines).toMatchObject({ headline: 2, section: 7, slug: 12 });
  });

  it("takes a headline for what it is, not for a number or an answer", () => {
    expect(read("headline: 1984").found.headline).toBe("1984");
    expect(read("headline: No").found.headline).toBe("No");
    expect(read("headline: 2024-05-01").found.headline).toBe("2024-05-01");
  });

  it("takes what is left empty for nothing", () => {
    const { found, problems } = read("headline: ", "deck: ~", "kicker: null", "authors:", "image:");
    expect(problems).toEqual([]);
    expect(found).toMatchObject({
      headline: null,
      deck: null,
      kicker: null,
      authors: [],
      lead: null,
    });
    expect(read("kind: news").found.pullQuotes).toEqual([]);
  });
});

describe("front matter is wrong", () => {
  it.each([
    [["headline: A", "tags: [x]"], 3, "has no key “tags”"],
    [["headline: A", "HEADLINE: B"], 3, "has no key “HEADLINE”"],
    [["image:", "  file: a.jpg", "  alt: a", "  title: b"], 5, "image has no key “title”"],
    [["pullQuotes:", "  - words: a", "    who: b"], 4, "a pull quote has no key “who”"],
    [["headline: A", "headline: B"], 3, "unique"],
    [["headline: Cities: an explainer"], 2, "must stand in quotes"],
    [["headline: [unclosed"], 3, "front matter: "],
    [["headline: [a, b]"], 2, "headline must be a text"],
    [["authors: [{name: A}]"], 2, "authors must be a text"],
    [["publishedAt: tomorrow"], 2, "publishedAt is not a date"],
    [["deck: x", "publishedAt: 2024-05-01T10:00"], 3, "publishedAt has no time zone"],
    [["kind: feature"], 2, "kind must be one of news, analysis"],
    [["image: a.jpg"], 2, "image must have its parts"],
    [["image:", "  alt: a"], 3, "image: file is missing"],
    [["image:", "  file: a.jpg"], 3, "image: alt is missing"],
    [["image:", "  file: a.jpg", "  alt: a", "  focus: 120 10"], 5, "two percentages"],
    [["image:", "  file: a.jpg", "  alt: a", "  focus: left"], 5, "two percentages"],
    [["pullQuotes:", "  - attribution: b"], 3, "needs its words"],
    [["just words"], 2, "must be lines of “key: value”"],
    [["headline: *nobody"], 2, "headline must be a text"],
  ])("%j", (yaml, line, message) => {
    const { problems } = read(...yaml);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.message).toContain(message);
  });
});

describe("a file is parted", () => {
  it("into front matter and text, whose lines keep their numbers", () => {
    const parted = partFrontMatter("---\na: 1\n\nb: 2\n---\nText\n---\nmore");
    expect(parted).toEqual({ yaml: "a: 1\n\nb: 2\n", rest: "\n\n\n\n\nText\n---\nmore" });
  });

  it("even where nothing stands between or after", () => {
    expect(partFrontMatter("---\n---")).toEqual({ yaml: "", rest: "\n" });
  });

  it("but has none unless it begins with it, and none without an end", () => {
    expect(partFrontMatter("Text\n---\na: 1\n---")).toBeNull();
    expect(partFrontMatter("----\na: 1\n---")).toBeNull();
    expect(partFrontMatter("---\na: 1\ntext")).toEqual({ yaml: null, rest: "" });
  });
});
