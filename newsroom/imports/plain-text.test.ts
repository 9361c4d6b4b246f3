import { describe, expect, it } from "vitest";
import { body, inlineText } from "../articles/body";
import { bylineNames } from "./byline";
import { parsePlainText } from "./plain-text";
import { type Story, Unusable } from "./story";

const paper = { timeZone: "UTC", language: "en" };
const parse = (...lines: string[]) => parsePlainText(lines.join("\n"), paper);
const texts = ({ blocks }: Story) =>
  blocks.map(({ block }) => (block.type === "paragraph" ? inlineText(block.content) : block.type));
const problems = (...lines: string[]) => {
  try {
    parse(...lines);
  } catch (error) {
    if (error instanceof Unusable) return error.problems;
    throw error;
  }
  return [];
};

const sent = [
  "Harbor Affairs /",
  "",
  "Two Ports Seek 'Shared Waters' At Long-Awaited Meeting",
  "",
  "The Harbor Masters Hope to End a Quarrel of Ten Years",
  "",
  "",
  "The harbor masters met on Monday to discuss dredging, pilots and the price of ice.",
  "",
  "“We share one tide,” the elder said. It's the first time both had spoken.",
  "",
  'He added, "And the tide is patient."',
  "",
  "*For corrections please email desk@example.org*",
  "",
  "Popular",
];

describe("a story in plain text", () => {
  it("is parted into section, headline, deck and paragraphs in order, without furniture", () => {
    const story = parse(...sent);
    expect(story).toMatchObject({
      section: "Harbor Affairs",
      headline: "Two Ports Seek ‘Shared Waters’ At Long-Awaited Meeting",
      deck: "The Harbor Masters Hope to End a Quarrel of Ten Years",
      authors: [],
      publishedAt: null,
      lines: { section: 1, headline: 3, deck: 5 },
    });
    expect(texts(story)).toEqual([
      "The harbor masters met on Monday to discuss dredging, pilots and the price of ice.",
      "“We share one tide,” the elder said. It’s the first time both had spoken.",
      "He added, “And the tide is patient.”",
    ]);
    expect(story.blocks.map(({ line }) => line)).toEqual([8, 10, 12]);
    expect(story.notes).toEqual([
      "line 14: the paper prints its own corrections line",
      "from line 16: left out what follows the story (“Popular”)",
    ]);
    const content = story.blocks.map(({ block }) => block);
    expect(body.safeParse({ type: "doc", content }).error).toBeUndefined();
  });

  it("may have nothing but a headline and text", () => {
    const story = parse("A Headline", "", "A paragraph that ends.");
    expect(story).toMatchObject({ section: null, headline: "A Headline", deck: null, notes: [] });
    expect(texts(story)).toEqual(["A paragraph that ends."]);
  });

  it("takes no paragraph for a deck, and no only paragraph either", () => {
    expect(parse("Headline", "", "It rained.", "", "It stopped.").deck).toBeNull();
    expect(parse("Headline", "", "They said this:", "", "It stopped.").deck).toBeNull();
    expect(parse("Headline", "", "Without a stop").deck).toBeNull();
    expect(parse("Headline", "", "Will it ever stop?", "", "It stopped.").deck).toBe(
      "Will it ever stop?",
    );
    expect(parse("Headline", "", `${"long ".repeat(60)}end`, "", "It stopped.").deck).toBeNull();
  });

  it("takes a wrapped deck whole, and a byline from below it", () => {
    const wrapped = parse("Headline", "", "A deck so long that", "it was wrapped", "", "Text.");
    expect(wrapped.deck).toBe("A deck so long that it was wrapped");
    const credited = parse("Headline", "", "A deck", "By Ann Lee", "", "Text.");
    expect(credited).toMatchObject({ deck: "A deck", authors: ["Ann Lee"] });
    expect(texts(credited)).toEqual(["Text."]);
  });

  it("joins wrapped lines, but not lines that are paragraphs each", () => {
    expect(
      texts(parse("Headline", "", "A paragraph", "wrapped by a wire", "service.", "", "Next.")),
    ).toEqual(["A paragraph wrapped by a wire service.", "Next."]);
    const long = `${"A paragraph on one line goes on and on without an end. ".repeat(3)}`.trim();
    expect(texts(parse("Headline", "", long, "A short one.", long))).toEqual([
      long,
      "A short one.",
      long,
    ]);
  });

  it("may stand without empty lines between its parts", () => {
    const story = parse(
      "News /",
      "Headline",
      "By Ann Lee",
      "It rained all day.",
      "",
      "It stopped.",
    );
    expect(story).toMatchObject({ section: "News", headline: "Headline", authors: ["Ann Lee"] });
    expect(texts(story)).toEqual(["It rained all day.", "It stopped."]);
  });

  it("knows byline and date, before or after the deck", () => {
    const after = parse(
      "Headline",
      "",
      "A deck",
      "",
      "By Ann Lee and Bo Diaz",
      "",
      "May 1, 2024",
      "",
      "Text.",
    );
    const before = parse(
      "Headline",
      "By Ann Lee and Bo Diaz",
      "May 1, 2024",
      "",
      "A deck",
      "",
      "Text.",
    );
    for (const story of [after, before]) {
      expect(story).toMatchObject({
        deck: "A deck",
        authors: ["Ann Lee", "Bo Diaz"],
        publishedAt: new Date("2024-05-01T00:00:00Z"),
      });
      expect(texts(story)).toEqual(["Text."]);
    }
  });

  it("has lists where every line of a paragraph begins with a bullet", () => {
    const story = parse("Headline", "", "Three things:", "", "• one", "• it's two", "", "End.");
    expect(texts(story)).toEqual(["Three things:", "bulletList", "End."]);
  });
});

describe("furniture is left out", () => {
  it.each([
    [
      "For corrections please email a@b.c",
      "Popular",
      "1. A Story Elsewhere That Ran Today.",
      "More.",
    ],
    ["_For corrections, please e-mail a@b.c_"],
    ["**For corrections please email [email protected]**", "", "Popular"],
    ["For a correction contact the desk"],
    ["Most Popular", "", "Another Story", "Third Story"],
    ["Related Stories:", "One", "Two"],
    ["Share", "Tweet", "Print"],
    ["Advertisement"],
    ["More from Science", "A Headline"],
    ["Comments (12)"],
    ["Tags: oceans"],
    ["Subscribe to our newsletter"],
  ])("%s", (...tail) => {
    const story = parse("Headline", "", "One.", "", "Two.", "", ...tail);
    expect(texts(story)).toEqual(["One.", "Two."]);
    expect(story.notes.length + (isSilent(tail) ? 1 : 0)).toBeGreaterThan(0);
  });
  const isSilent = (tail: string[]) => tail[0] === "Advertisement";

  it("in the middle, when it can be nothing else", () => {
    expect(texts(parse("Headline", "Share", "", "One.", "", "Advertisement", "", "Two."))).toEqual([
      "One.",
      "Two.",
    ]);
  });

  it("but never a paragraph, whatever it begins with", () => {
    const paragraphs = [
      "Popular songs filled the hall.",
      "Related.",
      "Share prices fell.",
      "More rain fell.",
    ];
    const story = parse("Headline", "", ...paragraphs.flatMap((text) => [text, ""]));
    expect(texts(story)).toEqual(paragraphs);
    expect(texts(parse("Headline", "", "One.", "", "Popular", "", "Two."))).toEqual([
      "One.",
      "Popular",
      "Two.",
    ]);
  });
});

describe("a file is refused", () => {
  it("without a headline", () => {
    const paragraph = `${"This opens like any paragraph of a story would open. ".repeat(4)}`;
    expect(problems("Science /", "", paragraph, "", "More.")).toEqual([
      { line: 3, message: expect.stringContaining("no headline") },
    ]);
    expect(problems("Advertisement")[0]?.message).toContain("no headline");
  });

  it("without a text", () => {
    expect(
      problems("Science /", "", "A Headline", "", "For corrections please email a@b.c"),
    ).toEqual([{ line: null, message: "no text below the headline" }]);
  });

  it("with a date that is none", () => {
    expect(problems("Headline", "February 30, 2024", "", "Text.")[0]).toMatchObject({ line: 2 });
  });
});

describe("bylines", () => {
  it.each([
    ["By Ann Lee", ["Ann Lee"]],
    ["by Ann Lee and Bo Díaz", ["Ann Lee", "Bo Díaz"]],
    ["By Ann Lee, Bo Diaz & Cy Ek", ["Ann Lee", "Bo Diaz", "Cy Ek"]],
    ["By Ann Lee, Bo Diaz, and Cy Ek", ["Ann Lee", "Bo Diaz", "Cy Ek"]],
    ["By Ann Lee, Staff Writer", ["Ann Lee"]],
    ["BY ANN O'NEIL AND BO DIAZ", ["Ann O'Neil", "Bo Diaz"]],
    ["By J. R. van der Berg", ["J. R. van der Berg"]],
    ["By Science Desk", ["Science Desk"]],
  ])("%s", (line, names) => {
    expect(bylineNames(line)).toEqual(names);
  });

  it.each([
    "By noon the square was full",
    "By 1984 it was gone",
    "Bylaws of the Town",
    "By",
    "By the sea",
  ])("are not: %s", (line) => {
    expect(bylineNames(line)).toBeNull();
  });
});
