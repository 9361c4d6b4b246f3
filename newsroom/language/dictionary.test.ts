import { describe, expect, it } from "vitest";
import { directionOf, wordsFor } from "./dictionary";
import { en } from "./en";

describe("the words for a language", () => {
  it.each(["en", "en-GB", "xx", "pt-PT"])("“%s” has some", (tag) => {
    expect(wordsFor(tag)).toBe(en);
  });
});

describe("the direction of a language", () => {
  it.each([
    ["ar", "rtl"],
    ["ar-EG", "rtl"],
    ["he", "rtl"],
    ["fa", "rtl"],
    ["ur-PK", "rtl"],
    ["dv", "rtl"],
    ["yi", "rtl"],
    ["en", "ltr"],
    ["pt-PT", "ltr"],
    ["ja", "ltr"],
    ["az-Arab", "rtl"],
    ["pa-Arab-PK", "rtl"],
    ["ckb", "rtl"],
    ["ku", "ltr"],
    ["uz-Latn", "ltr"],
  ] as const)("%s is written %s", (language, direction) => {
    expect(directionOf(language, "auto")).toBe(direction);
  });

  it("is what the paper says, when it says", () => {
    expect(directionOf("en", "rtl")).toBe("rtl");
    expect(directionOf("ar", "ltr")).toBe("ltr");
  });
});

describe("English", () => {
  it("joins names and counts things", () => {
    expect(en.by(["Ada"])).toBe("By Ada");
    expect(en.by(["Ada", "Ben"])).toBe("By Ada and Ben");
    expect(en.by(["Ada", "Ben", "Cy"])).toBe("By Ada, Ben, and Cy");
    expect(en.searchResults(1, false, "harbour")).toBe("1 story for “harbour”");
    expect(en.searchResults(1234, false, "harbour")).toBe("1,234 stories for “harbour”");
    expect(en.searchResults(100, true, "harbour")).toBe("More than 100 stories for “harbour”");
    expect(en.oldStory(1)).toBe("This story is over a year old.");
    expect(en.oldStory(3)).toBe("This story is over 3 years old.");
  });

  it("asks for a correction with what identifies the page", () => {
    const page = { title: "The harbour", address: "https://paper.example/a", version: "2" };
    expect(en.correctionBody(page)).toContain(
      "The harbour\r\nhttps://paper.example/a\r\nVersion 2",
    );
    expect(en.correctionBody({ ...page, version: null })).not.toContain("Version");
  });
});
