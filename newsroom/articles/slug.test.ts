import { describe, expect, it } from "vitest";
import { slug } from "./schema";
import { slugFrom } from "./slug";

describe("a slug", () => {
  it.each([
    ["The Harbour Opens", "the-harbour-opens"],
    ["  “Win-win” — says who?  ", "win-win-says-who"],
    ["It’s the people's choice", "its-the-peoples-choice"],
    ["Café Ångström, naïve Zoë & coöperation", "cafe-angstrom-naive-zoe-cooperation"],
    ["Cafe\u0301", "cafe"],
    [
      "Straße, Łódź, Đà Nẵng, Æsop, Œuvre, Þór, İstanbul, ılık, Øre",
      "strasse-lodz-da-nang-aesop-oeuvre-thor-istanbul-ilik-ore",
    ],
    ["ﬁnal ﬂight ²", "final-flight-2"],
    ["3.5% of 1,000", "3-5-of-1-000"],
    ["100 % Привет world", "100-world"],
    ["Привет, мир", ""],
    ["日本語の見出し", ""],
    ["—", ""],
    ["", ""],
  ])("of “%s” is “%s”", (title, expected) => {
    expect(slugFrom(title)).toBe(expected);
  });

  it("is cut between words, at most so long", () => {
    const title = "one two three four five";
    expect(slugFrom(title, 13)).toBe("one-two-three");
    expect(slugFrom(title, 12)).toBe("one-two");
    expect(slugFrom("word ".repeat(100))).toHaveLength(79);
  });

  it("is cut within a word that is longer than all it may be", () => {
    expect(slugFrom("Donaudampfschifffahrt", 10)).toBe("donaudampf");
    expect(slugFrom("a Donaudampfschifffahrt", 10)).toBe("a");
  });

  it("is always one the paper accepts, or nothing", () => {
    const random = [
      "ß",
      "'",
      "’",
      "-",
      "--",
      " ",
      "é",
      "Ω",
      "1",
      "A",
      "_",
      "/",
      ".",
      "\u0301",
      "İ",
      "🚀",
    ];
    for (const a of random) {
      for (const b of random) {
        for (const c of random) {
          const made = slugFrom(`${a}${b}${c}x${b}${a}`);
          expect(made === "" || slug.safeParse(made).success).toBe(true);
        }
      }
    }
  });

  it.each(["Upper", "a b", "a--b", "-a", "a-", "é", "a/b", "a.b", "", "a".repeat(121)])(
    "is not “%s”",
    (given) => expect(slug.safeParse(given).success).toBe(false),
  );
});
