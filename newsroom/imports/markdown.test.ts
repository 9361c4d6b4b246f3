import { describe, expect, it } from "vitest";
import { body, type Inline } from "../articles/body";
import { quotedWords } from "../articles/pull-quote";
import { parseMarkdown } from "./markdown";
import { type Story, Unusable } from "./story";

const paper = { timeZone: "UTC", language: "en" };
const parse = (...lines: string[]): Story =>
  parseMarkdown(["---", "headline: Fixture", "---", ...lines].join("\n"), paper);
const blocks = (...lines: string[]) => parse(...lines).blocks.map(({ block }) => block);
const text = (words: string, ...marks: ("bold" | "italic")[]): Inline => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const problems = (file: string) => {
  try {
    parseMarkdown(file, paper);
  } catch (error) {
    if (error instanceof Unusable) return error.problems;
    throw error;
  }
  return [];
};
const wrong = (...lines: string[]) =>
  problems(["---", "headline: Fixture", "---", ...lines].join("\n"));

describe("a text in Markdown", () => {
  it("has paragraphs whose lines are joined and whose emphasis is kept", () => {
    expect(blocks("A *short* walk", "by __the__ river.", "", "***Both***  ", "broken")).toEqual([
      {
        type: "paragraph",
        content: [
          text("A "),
          text("short", "italic"),
          text(" walk by "),
          text("the", "bold"),
          text(" river."),
        ],
      },
      {
        type: "paragraph",
        content: [text("Both", "italic", "bold"), { type: "hardBreak" }, text("broken")],
      },
    ]);
  });

  it("is typeset across its emphasis, but not in code and addresses", () => {
    expect(
      blocks(`He said "*it's* so" -- see \`it's --so\` [here](https://x.org/it's--a).`),
    ).toEqual([
      {
        type: "paragraph",
        content: [
          text("He said “"),
          text("it’s", "italic"),
          text(" so” — see it's --so "),
          {
            type: "text",
            text: "here",
            marks: [{ type: "link", attrs: { href: "https://x.org/it's--a" } }],
          },
          text("."),
        ],
      },
    ]);
  });

  it("has headings of two levels, rules, nested lists", () => {
    expect(blocks("## Two", "#### Four", "- a", "  1. b", "- c", "", "---", "3. d")).toEqual([
      { type: "heading", attrs: { level: 2 }, content: [text("Two")] },
      { type: "heading", attrs: { level: 3 }, content: [text("Four")] },
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              { type: "paragraph", content: [text("a")] },
              {
                type: "orderedList",
                content: [
                  { type: "listItem", content: [{ type: "paragraph", content: [text("b")] }] },
                ],
              },
            ],
          },
          { type: "listItem", content: [{ type: "paragraph", content: [text("c")] }] },
        ],
      },
      { type: "rule" },
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [{ type: "listItem", content: [{ type: "paragraph", content: [text("d")] }] }],
      },
    ]);
  });

  it("has block quotes with the source of their last line, wherever that stands", () => {
    const quote = (source: string | null) => ({
      type: "blockQuote",
      ...(source && { attrs: { source } }),
      content: [{ type: "paragraph", content: [text("Words said.")] }],
    });
    expect(blocks("> Words", "> said.", "> — Somebody, *A Book*, 1901")).toEqual([
      quote("Somebody, A Book, 1901"),
    ]);
    expect(blocks("> Words said.", ">", "> -- Somebody's mother")).toEqual([
      quote("Somebody’s mother"),
    ]);
    expect(blocks("> Words said.")).toEqual([quote(null)]);
    expect(blocks("> Words said.", "> — [A Book](https://x.org/b), 1901")).toEqual([
      {
        ...quote(null),
        attrs: { source: "A Book, 1901", href: "https://x.org/b" },
      },
    ]);
  });

  it("has pictures that stand alone, by reference too", () => {
    const found = blocks(
      "![A hen](my%20hen.jpg \"The 'best' hen\")",
      "",
      "![Two][x]",
      "",
      "[x]: two.png",
    );
    expect(found).toEqual([
      {
        type: "picture",
        picture: {
          file: "my hen.jpg",
          alt: "A hen",
          caption: "The ‘best’ hen",
          credit: null,
          licence: null,
          focusX: 50,
          focusY: 50,
          line: 4,
        },
      },
      expect.objectContaining({ picture: expect.objectContaining({ file: "two.png", line: 6 }) }),
    ]);
  });

  it("follows links by reference and drops comments", () => {
    expect(
      blocks("See [it][a]. <!-- note -->", "", "<!-- more -->", "", "[A]: /science/tide"),
    ).toEqual([
      {
        type: "paragraph",
        content: [
          text("See "),
          { type: "text", text: "it", marks: [{ type: "link", attrs: { href: "/science/tide" } }] },
          text("."),
        ],
      },
    ]);
  });

  it("loses its corrections line, since the paper prints its own", () => {
    const story = parse("Text.", "", "*For corrections please email desk@example.org*");
    expect(story.blocks).toHaveLength(1);
    expect(story.notes).toEqual(["line 6: the paper prints its own corrections line"]);
  });

  it("makes a body the door lets in", () => {
    const found = blocks("## A", "*b* [c](/d)", "> e", "> — f", "1. g", "---", "h\\", "i");
    expect(body.safeParse({ type: "doc", content: found }).error).toBeUndefined();
  });

  it("knows the line of every block, below front matter", () => {
    expect(parse("One.", "", "Two.", "", "## Three").blocks.map(({ line }) => line)).toEqual([
      4, 6, 8,
    ]);
  });
});

describe("the headline", () => {
  it("is the first heading where there is no front matter, or none in it", () => {
    expect(parseMarkdown("# It's *so*\n\nText.", paper).headline).toBe("It’s so");
    expect(parseMarkdown("---\ndeck: d\n---\n# So\n\nText.", paper)).toMatchObject({
      headline: "So",
      deck: "d",
    });
  });

  it("may be repeated by the first heading, which is then no part of the text", () => {
    expect(blocks("# Fixture", "Text.")).toHaveLength(1);
  });

  it("stands once", () => {
    expect(wrong("# Another", "Text.")).toEqual([
      { line: 4, message: "a second headline (“# Another”); headings begin with ##" },
    ]);
    expect(problems("# One\n\nText.\n\n# Two\n")[0]?.line).toBe(5);
    expect(problems("Text.\n\n# Late\n")[0]?.line).toBe(3);
  });

  it("is not left out", () => {
    expect(problems("---\ndeck: d\n---\nText.")).toEqual([{ line: 1, message: "no headline" }]);
    expect(problems("Only text.")).toEqual([{ line: 1, message: "no headline" }]);
  });
});

describe("a text is refused", () => {
  it.each([
    [["Text", "", "<div>raw</div>"], 6, "raw HTML"],
    [["Text <b>raw</b>"], 4, "raw HTML (<b>)"],
    [["Text", "", "```js", "code", "```"], 6, "a code block"],
    [["Text", "", "    indented"], 6, "a code block"],
    [["a [b](javascript:alert(1))"], 4, "no address of the web"],
    [["a [b](other.html)"], 4, "no address of the web"],
    [["a ![b](c.jpg) d"], 4, "paragraph of its own"],
    [["![](c.jpg)", "", "Text."], 4, "what it shows"],
    [["> a", ">", "> - b"], 4, "only paragraphs"],
    [["> — Somebody"], 4, "without words"],
    [["- a", "", "  > b"], 6, "only paragraphs and lists"],
    [["a | b", "--|--", "1 | 2"], 4, "a table"],
  ])("%j", (lines, line, message) => {
    const found = wrong(...lines);
    expect(found).toHaveLength(1);
    expect(found[0]?.line).toBe(line);
    expect(found[0]?.message).toContain(message);
  });

  it("when there is none", () => {
    expect(wrong("")).toEqual([{ line: null, message: "no text below the front matter" }]);
    expect(problems("---\nheadline: Fixture\n")[0]?.message).toContain("not ended");
  });

  it("with every problem at once", () => {
    expect(
      problems("---\nheadline: A\ntags: b\n---\n<p>\n\n    code").map(({ line }) => line),
    ).toEqual([3, 5, 7]);
  });
});

describe("pull quotes of a file", () => {
  it("are lifted across emphasis, marks as typed or set", () => {
    const story = parseMarkdown(
      [
        "---",
        "headline: Fixture",
        "pullQuotes:",
        "  - words: It's the second of *three*",
        "---",
        "First.",
        "",
        "Second: it's. It’s the second of \\*three\\*, *really*.",
        "",
        "Third.",
      ].join("\n"),
      paper,
    );
    const content = story.blocks.map(({ block }) => block);
    const parsed = body.parse({ type: "doc", content });
    expect(quotedWords(parsed)).toEqual(new Map([["q1", "It’s the second of *three*"]]));
  });
});
