import { describe, expect, it } from "vitest";
import { folded } from "./fold";
import { wordsOf } from "./words";

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe("folding", () => {
  it.each([
    ["Café", "cafe"],
    ["cafe\u0301", "cafe"],
    ["STRASSE Straße", "strasse strasse"],
    ["Łódź Øre Þór Ærø", "lodz ore thor aero"],
    ["ΟΔΟΣ οδός", "οδοσ οδοσ"],
    ["Ёлка", "елка"],
    ["İstanbul ısı", "istanbul isi"],
    ["سَلَام", "سلام"],
    ["ﬁnance Ⅷ m²", "finance viii m2"],
    ["co\u00adoperation", "cooperation"],
    ["한국", "한국"],
    ["が", "が"],
    ["हिन्दी", "हिन्दी"],
  ])("%s is %s", (text, expected) => {
    expect(folded(text)).toBe(expected);
  });
});

describe("words", () => {
  it("are letters and digits; all else parts them", () => {
    expect(words("It’s a win-win: 3.5 % (U.S.)\u0000 🎉 a_b")).toEqual([
      "it",
      "s",
      "a",
      "win",
      "win",
      "3",
      "5",
      "u",
      "s",
      "a",
      "b",
    ]);
  });

  it("are characters where a script has no spaces", () => {
    expect(words("在Lisbon举行 がん ภาษา")).toEqual([
      "在",
      "lisbon",
      "举",
      "行",
      "が",
      "ん",
      "ภ",
      "า",
      "ษ",
      "า",
    ]);
  });

  it("know where they stood in the original", () => {
    const text = "Le ½ cafe\u0301, ﬁn";
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Le",
      "½",
      "½",
      "cafe\u0301",
      "ﬁn",
    ]);
  });

  it("are cut at a hundred characters", () => {
    expect(words("é".repeat(5000))).toEqual(["e".repeat(100)]);
  });
});
