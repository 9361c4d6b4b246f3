import { describe, expect, it } from "vitest";
import { type Block, body } from "../articles/body";
import { quotedWords } from "../articles/pull-quote";
import { liftQuotes } from "./pull-quotes";
import type { FileProblem, Placed, StoryBlock } from "./story";

const paragraph = (text: string): StoryBlock => ({
  type: "paragraph",
  content: [{ type: "text", text }],
});
const heading: StoryBlock = {
  type: "heading",
  attrs: { level: 2 },
  content: [{ type: "text", text: "Heading" }],
};
const list = (text: string): StoryBlock => ({
  type: "bulletList",
  content: [
    { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text }] }] },
  ],
});
const placed = (...blocks: StoryBlock[]): Placed[] =>
  blocks.map((block, index) => ({ line: index + 10, block }));
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => paragraph(`Paragraph ${i}.`));

function lift(blocks: StoryBlock[], ...words: string[]) {
  const problems: FileProblem[] = [];
  const wanted = words.map((each, index) => ({ words: each, attribution: null, line: index + 1 }));
  const result = liftQuotes(placed(...blocks), wanted, problems).map(({ block }) => block);
  const parsed = body.parse({ type: "doc", content: result });
  return { problems, result: parsed.content, words: quotedWords(parsed) };
}
const placesOf = (blocks: Block[]) =>
  blocks.flatMap(({ type }, index) => (type === "pullQuote" ? [index] : []));

describe("words are lifted", () => {
  it("verbatim, whatever marks run through them, in any block that holds words", () => {
    const mixed: StoryBlock = {
      type: "paragraph",
      content: [
        { type: "text", text: "It was " },
        { type: "text", text: "never", marks: [{ type: "italic" }] },
        { type: "text", text: " so" },
      ],
    };
    const found = lift(
      [paragraph("a"), mixed, list("In a list."), paragraph("b")],
      "was never s",
      "a list",
    );
    expect(found.problems).toEqual([]);
    expect([...found.words]).toEqual([
      ["q1", "was never s"],
      ["q2", "a list"],
    ]);
  });

  it("by marks that mean the same and blanks that look the same", () => {
    const found = lift(
      [paragraph("a"), paragraph("“It’s\u00a0so,” he said."), paragraph("b")],
      `"It's so,"`,
    );
    expect(found.words.get("q1")).toBe("“It’s\u00a0so,”");
  });

  it("only when they stand in one block, once, and apart from other quotes", () => {
    const text = [...many(3), paragraph("Twice and twice over."), paragraph("End.")];
    expect(lift(text, "gone").problems).toEqual([
      { line: 1, message: expect.stringContaining("do not stand in one paragraph") },
    ]);
    expect(lift(text, "Paragraph 1. Paragraph").problems).toHaveLength(1);
    expect(lift(text, "wice").problems[0]?.message).toContain("more than once (lines 13 and 13)");
    const overlap = lift(text, "Twice and", "and twice");
    expect(overlap.problems).toEqual([{ line: 2, message: expect.stringContaining("overlap") }]);
    expect([...overlap.words.keys()]).toEqual(["q1"]);
  });
});

describe("a pull quote is set", () => {
  it("ahead of its words, a paragraph between", () => {
    const { result } = lift(many(8), "Paragraph 5.");
    expect(placesOf(result)).toEqual([4]);
    expect(result[6]).toMatchObject({
      content: [{ text: "Paragraph 5.", marks: [{ type: "quotable" }] }],
    });
  });

  it("behind its words when they open the text", () => {
    expect(placesOf(lift(many(6), "Paragraph 0.").result)).toEqual([2]);
    expect(placesOf(lift(many(6), "Paragraph 1.").result)).toEqual([3]);
  });

  it("never first, last, beside a heading, or between a list and its introduction", () => {
    const blocks = [
      paragraph("One."),
      heading,
      paragraph("Two."),
      paragraph("As follows:"),
      list("item"),
      paragraph("Three."),
      paragraph("Four."),
    ];
    for (const words of ["One.", "Two.", "As follows", "item", "Three.", "Four."]) {
      const { result, problems } = lift(
        blocks.map((block) => structuredClone(block)),
        words,
      );
      expect(problems).toEqual([]);
      const [place = 0] = placesOf(result);
      expect(place).toBeGreaterThan(0);
      expect(place).toBeLessThan(result.length - 1);
      expect(result[place + 1]?.type).toBe("paragraph");
      expect(result[place - 1]?.type).not.toBe("heading");
      expect(result[place - 1]).not.toMatchObject({ content: [{ text: "As follows:" }] });
    }
  });

  it("apart from other pull quotes", () => {
    const { result } = lift(many(12), "Paragraph 6.", "Paragraph 7.", "Paragraph 5.");
    const places = placesOf(result);
    expect(places).toHaveLength(3);
    for (const [index, place] of places.entries()) {
      expect(place - (places[index - 1] ?? -9)).toBeGreaterThan(3);
    }
  });

  it("nowhere in a text too short for it", () => {
    expect(lift(many(1), "Paragraph 0.").problems).toEqual([
      { line: 1, message: expect.stringContaining("too short") },
    ]);
    expect(lift(many(2), "Paragraph 0.", "Paragraph 1.").problems).toHaveLength(1);
  });
});
