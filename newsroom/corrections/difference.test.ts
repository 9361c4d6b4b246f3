import { describe, expect, it } from "vitest";
import type { Body } from "../articles/body";
import { difference } from "./difference";

const text = (headline: string, ...paragraphs: string[]) => ({
  headline,
  deck: null,
  body: {
    type: "doc",
    content: paragraphs.map((line) => ({
      type: "paragraph",
      content: [{ type: "text", text: line }],
    })),
  } satisfies Body,
});

describe("difference", () => {
  it("finds nothing between equal texts", () => {
    expect(difference(text("A", "one"), text("A", "one"))).toEqual([]);
  });

  it("shows the words taken out and put in, and counts what stayed", () => {
    expect(
      difference(
        text("A", "first", "opened in 1902 by", "last"),
        text("A", "first", "opened in 1903 by", "last"),
      ),
    ).toEqual([
      {
        skipped: 2,
        runs: [
          { change: "same", text: "opened in " },
          { change: "removed", text: "1902" },
          { change: "added", text: "1903" },
          { change: "same", text: " by" },
        ],
      },
    ]);
  });

  it("shows paragraphs that went or came whole", () => {
    const gone = difference(text("A", "one", "two"), text("A", "one"));
    expect(gone).toEqual([{ skipped: 2, runs: [{ change: "removed", text: "two" }] }]);
    const came = difference(text("A", "one"), text("A", "zero", "one"));
    expect(came).toEqual([{ skipped: 1, runs: [{ change: "added", text: "zero" }] }]);
  });

  it("sees a changed headline", () => {
    expect(difference(text("Old name", "one"), text("New name", "one"))[0]?.runs[0]).toEqual({
      change: "removed",
      text: "Old",
    });
  });
});
