import { describe, expect, it } from "vitest";
import { parseQuery, toFts5, toTsquery, toTsqueryOfAny } from "./query";

describe("a query", () => {
  it("is words, the last of which may go on", () => {
    expect(parseQuery("  Élection Euro ")).toEqual([
      { words: ["election"], prefix: false },
      { words: ["euro"], prefix: true },
    ]);
    expect(parseQuery("a b")).toEqual([
      { words: ["a"], prefix: false },
      { words: ["b"], prefix: false },
    ]);
  });

  it.each(['say "Win win" now', "say “win win” now", "say «Win win» now", "say „win win“ now"])(
    "takes quotation marks for a phrase: %s",
    (typed) => {
      expect(parseQuery(typed)).toEqual([
        { words: ["say"], prefix: false },
        { words: ["win", "win"], prefix: false },
        { words: ["now"], prefix: true },
      ]);
    },
  );

  it("ends with a phrase as it stands, and ignores an unclosed mark", () => {
    expect(parseQuery('now "win win"').at(-1)).toEqual({ words: ["win", "win"], prefix: false });
    expect(parseQuery('"win lose')).toEqual([
      { words: ["win"], prefix: false },
      { words: ["lose"], prefix: true },
    ]);
  });

  it("keeps together what punctuation or script wrote together", () => {
    expect(parseQuery("win-win 中国")).toEqual([
      { words: ["win", "win"], prefix: false },
      { words: ["中", "国"], prefix: false },
    ]);
  });

  it("is empty without a word", () => {
    for (const typed of ["", "   ", '""', "*", "( ) ^ : -", "🎉", "\u0000", "\u0301"]) {
      expect(parseQuery(typed)).toEqual([]);
    }
  });

  it("says each thing once, and stops reading a pasted page", () => {
    expect(parseQuery('peace peace "peace" now')).toHaveLength(2);
    const many = parseQuery(Array.from({ length: 5000 }, (_, index) => `w${index}`).join(" "));
    expect(many.flatMap((term) => term.words)).toHaveLength(24);
    expect(parseQuery("x".repeat(10_000))).toHaveLength(1);
  });
});

describe("its dialects", () => {
  const query = parseQuery('win-win "two words" fun');

  it("are FTS5", () => {
    expect(toFts5(query)).toBe('"win win" AND "two words" AND "fun" *');
    expect(toFts5(query, "headline")).toBe('{headline} : ("win win" AND "two words" AND "fun" *)');
  });

  it("are tsquery", () => {
    expect(toTsquery(query)).toBe("'win' <-> 'win' & 'two' <-> 'words' & 'fun':*");
    expect(toTsquery(query, "A")).toBe("'win':A <-> 'win':A & 'two':A <-> 'words':A & 'fun':*A");
    expect(toTsqueryOfAny(query)).toBe("'win' | 'win' | 'two' | 'words' | 'fun':*");
  });

  it("hold nothing typed but letters and digits", () => {
    const typed = `a' OR 1=1 -- "b\\ NEAR(c d, 5) ^e* (f) {g}:h !i & j|k <-> l:*A \u0000 m;DROP TABLE`;
    for (const text of [toFts5(parseQuery(typed)), toTsquery(parseQuery(typed))]) {
      expect(text.replace(/ AND | & | <-> /g, " ")).toMatch(
        /^(?:["'][a-z0-9 ]+["'](?::\*| \*)? ?)+$/,
      );
    }
  });
});
