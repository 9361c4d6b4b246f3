import { describe, expect, it } from "vitest";
import { toldArticle, toldPaper, toldPicture } from "../testing/told";
import { sharePath, shareRequest } from "./address";
import { setInType, sharePictureOf } from "./picture";

const style = toldPaper().settings;
const article = {
  kind: "article",
  publicId: "k3v9a0b1c2d3",
  headline: "A",
  section: "World",
} as const;

describe("the address of a picture", () => {
  it("changes with what is drawn on it, and with nothing else", () => {
    const path = sharePath(article, style);
    expect(path).toMatch(/^\/share\/k3v9a0b1c2d3-[0-9a-f]{8}\.png$/);
    expect(sharePath(article, { ...style, tagline: "Another" })).toBe(path);
    for (const other of [
      sharePath({ ...article, headline: "B" }, style),
      sharePath({ ...article, section: "City" }, style),
      sharePath(article, { ...style, name: "Other" }),
      sharePath(article, { ...style, language: "ar" }),
    ]) {
      expect(other).not.toBe(path);
    }
  });

  it("says what it shows", () => {
    const section = { kind: "section", slug: "foreign-policy", section: "Foreign Policy" } as const;
    for (const [subject, expected] of [
      [article, { kind: "article", publicId: "k3v9a0b1c2d3" }],
      [section, { kind: "section", slug: "foreign-policy" }],
      [{ kind: "paper" }, { kind: "paper" }],
      [{ kind: "logo" }, { kind: "logo" }],
    ] as const) {
      expect(shareRequest(sharePath(subject, style).slice("/share/".length))).toEqual(expected);
    }
    expect(shareRequest("paper.png")).toEqual({ kind: "paper" });
    for (const file of [
      "",
      "paper",
      "paper.jpg",
      "../x.png",
      "A-B.png",
      "section-.png",
      "x y.png",
    ]) {
      expect(shareRequest(file), file).toBeNull();
    }
  });
});

describe("the picture of a page", () => {
  it("is the article's own, cropped, with its alternative text", () => {
    expect(sharePictureOf(toldArticle(), style, "https://paper.example")).toEqual({
      url: `https://paper.example/media/${toldPicture.hash}/share.jpg`,
      width: 1200,
      height: 630,
      alt: "A harbour at dawn",
    });
  });

  it("is its headline in type when it has none", () => {
    const picture = sharePictureOf(toldArticle({ picture: null }), style, "https://paper.example");
    expect(picture).toMatchObject({
      width: 1200,
      height: 630,
      alt: "The Paper: Harbours & their “cost”",
    });
    expect(picture.url).toMatch(/^https:\/\/paper\.example\/share\/k3v9a0b1c2d3-/);
    expect(setInType({ kind: "paper" }, style, "").alt).toBe("The Paper");
  });
});
