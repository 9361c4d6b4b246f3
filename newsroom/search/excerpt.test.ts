import { describe, expect, it } from "vitest";
import { excerptOf } from "./excerpt";
import { parseQuery } from "./query";

const filler = (count: number) =>
  Array.from({ length: count }, (_, index) => `w${index}`).join(" ");
const shown = (text: string, typed: string) =>
  excerptOf(text, parseQuery(typed))
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join("");

describe("an excerpt", () => {
  it("keeps the letters of the original and marks exactly what was found", () => {
    expect(shown("Le Café “Élysée” ferme.", "cafe elys")).toBe("Le [Café] “[Élysée]” ferme.");
    expect(shown("Der Straßenbau, das Café\u0301!", "strassenb")).toBe(
      "Der [Straßenbau], das Café\u0301!",
    );
  });

  it("marks phrases as one, and words of a phrase nowhere else", () => {
    expect(shown("Win this. It is a win–win, says one; win.", '"win win"')).toBe(
      "Win this. It is a [win–win], says one; win.",
    );
    expect(shown("他在中国工作", "中国")).toBe("他在[中国]工作");
  });

  it("is the stretch with the most of what was looked for", () => {
    const text = `${filler(50)} peace ${filler(80)} peace talks in Geneva ${filler(60)}`;
    const excerpt = shown(text, "peace geneva");
    expect(excerpt).toContain("[peace] talks in [Geneva]");
    expect(excerpt.startsWith("… ")).toBe(true);
    expect(excerpt.endsWith(" …")).toBe(true);
    expect(
      excerpt
        .replace(/[[\]…]/g, "")
        .trim()
        .split(" "),
    ).toHaveLength(30);
  });

  it("begins at the beginning and ends at the end where that is near", () => {
    expect(shown(`Peace. ${filler(50)}`, "peace").startsWith("[Peace]. w0")).toBe(true);
    const end = shown(`${filler(50)} in peace!`, "peace");
    expect(end.endsWith("in [peace]!")).toBe(true);
    expect(end.startsWith("… ")).toBe(true);
  });

  it("is the beginning when nothing was found, in one line", () => {
    expect(shown("One.\nTwo.", "nothing")).toBe("One. Two.");
    expect(shown(filler(31), "nothing")).toBe(`${filler(30)} …`);
    expect(excerptOf("", parseQuery("nothing"))).toEqual([]);
  });

  it("says every word of a short text, whatever is marked", () => {
    const text = "A ½ measure: ½-hearted, “co\u00adoperation” für alle; 中国, naïve. ";
    for (const typed of ["1", "2", "half", "measure 1", "cooperation fur", "国 naive", '"1 2"']) {
      const joined = excerptOf(text, parseQuery(typed))
        .map((part) => part.text)
        .join("");
      expect(joined).toBe(text);
    }
  });
});
