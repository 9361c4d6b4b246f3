import { describe, expect, it } from "vitest";
import { bodyOf, bullets, heading, link, paragraph, pullQuote, quotable } from "../testing/bodies";
import type { Inline } from "./body";
import { brokenQuotes, quotedWords } from "./pull-quote";

const words = (...blocks: Parameters<typeof bodyOf>) =>
  Object.fromEntries(quotedWords(bodyOf(...blocks)));
const lineBreak: Inline = { type: "hardBreak" };

describe("a pull quote", () => {
  it("has the words marked in the text, and follows an edit of them", () => {
    const text = (year: string) => paragraph("He said ", quotable("q", `it began in ${year}`), ".");
    expect(words(text("1999"), pullQuote("q"))).toEqual({ q: "it began in 1999" });
    expect(words(text("2000"), pullQuote("q"))).toEqual({ q: "it began in 2000" });
  });

  it("joins runs that touch as they stand, whatever else marks them", () => {
    const bold: Inline = {
      type: "text",
      text: "win-win",
      marks: [{ type: "bold" }, { type: "quotable", attrs: { id: "q" } }],
    };
    expect(words(paragraph(quotable("q", "A “"), bold, quotable("q", "” for all"), "."))).toEqual({
      q: "A “win-win” for all",
    });
  });

  it("shows where words were left out: within a paragraph, and between two", () => {
    const first = paragraph(
      quotable("q", "We won "),
      "(he laughed) ",
      quotable("q", " everything"),
    );
    expect(words(first, paragraph("Then: ", quotable("q", "twice.")))).toEqual({
      q: "We won … everything … twice.",
    });
  });

  it("shows them left out where another’s words stand between, too", () => {
    expect(
      words(paragraph(quotable("a", "One "), quotable("b", "two"), quotable("a", "three"))),
    ).toEqual({ a: "One … three", b: "two" });
  });

  it("goes over a line break, and leaves no blanks at its ends", () => {
    expect(
      words(paragraph(quotable("q", " First line"), lineBreak, quotable("q", "second line "))),
    ).toEqual({ q: "First line second line" });
    expect(words(paragraph("x", lineBreak, quotable("q", "after"), lineBreak, "y"))).toEqual({
      q: "after",
    });
  });

  it("may take words from headings and lists", () => {
    const item = bullets("x");
    if (item.type !== "bulletList") throw new Error("not a list");
    item.content[0]?.content.splice(0, 1, paragraph(quotable("q", "an item")));
    const title = heading("x");
    if (title.type === "heading") title.content = [quotable("q", "A title")];
    expect(words(title, item)).toEqual({ q: "A title … an item" });
  });

  it("knows nothing of words without its mark", () => {
    expect(words(paragraph("plain ", link("/world", "linked")), pullQuote("q"))).toEqual({});
  });
});

describe("a broken pull quote", () => {
  it.each([
    ["whose words were taken out", bodyOf("Other words.", pullQuote("q")), ["q"]],
    ["whose words are blank", bodyOf(paragraph(quotable("q", "  ")), pullQuote("q")), ["q"]],
    ["of another id", bodyOf(paragraph(quotable("a", "Words")), pullQuote("q")), ["q"]],
  ])("is one %s", (_, body, broken) => {
    expect(brokenQuotes(body)).toEqual(broken);
  });

  it("is none whose words stand anywhere in the text, nor marked words nobody lifts", () => {
    const after = bodyOf(pullQuote("q"), paragraph(quotable("q", "Words"), quotable("z", "spare")));
    expect(brokenQuotes(after)).toEqual([]);
  });
});
