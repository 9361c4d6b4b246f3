import { describe, expect, it } from "vitest";
import { blockQuote, bodyOf, bullets, figure, heading, link, paragraph } from "../testing/bodies";
import {
  type Block,
  body,
  countWords,
  deepestList,
  pictureIds,
  plainText,
  printable,
} from "./body";

const text = (value: string, marks?: unknown) => ({ type: "text", text: value, marks });
const inParagraph = (...content: unknown[]) => ({ type: "paragraph", content });
const parse = (...content: unknown[]) => body.safeParse({ type: "doc", content });
/** Where a body is refused: dotted paths of its issues. */
const refusedAt = (...content: unknown[]) =>
  parse(...content).error?.issues.map(({ path }) => path.join(".")) ?? "accepted";

const everyBlock = [
  paragraph("Plain, ", link("https://example.org/a?b=c#d", "linked"), "."),
  heading("A heading", 3),
  blockQuote("Somebody’s words.", "Somebody"),
  figure(7, "Another caption"),
  { type: "pullQuote", attrs: { quote: "q_1-a", attribution: null } },
  {
    type: "embed",
    attrs: { provider: "youtube", url: "https://www.youtube.com/watch?v=x", title: "A film" },
  },
  { type: "rule" },
  bullets("One", "Two"),
  {
    type: "orderedList",
    attrs: { start: 3 },
    content: [{ type: "listItem", content: [paragraph("Three"), bullets("Within")] }],
  },
] satisfies Block[];

describe("a body", () => {
  it("keeps each kind of block as it is", () => {
    const doc = { type: "doc", content: everyBlock };
    expect(body.parse(doc)).toEqual(doc);
  });

  it("may be empty, and so may a paragraph", () => {
    expect(refusedAt()).toBe("accepted");
    expect(refusedAt({ type: "paragraph" }, inParagraph())).toBe("accepted");
  });

  it.each([
    ["a node we do not draw", [{ type: "script", content: [text("alert(1)")] }], "content.0.type"],
    ["HTML in place of a node", ["<b>bold</b>"], "content.0"],
    ["text outside a paragraph", [text("loose")], "content.0.type"],
    ["an attribute nobody asked for", [{ type: "rule", attrs: { onclick: "x" } }], "content.0"],
    [
      "a mark we do not draw",
      [inParagraph(text("a", [{ type: "strike" }]))],
      "0.content.0.marks.0",
    ],
    [
      "the same mark twice",
      [inParagraph(text("a", [{ type: "bold" }, { type: "bold" }]))],
      "marks",
    ],
    ["an empty text node", [inParagraph(text(""))], "content.0.content.0.text"],
    ["a heading as large as the headline", [heading("Big", 1 as 2)], "content.0.attrs.level"],
    ["a block within a paragraph", [inParagraph(paragraph("in"))], "content.0.content.0.type"],
    ["a list without items", [{ type: "bulletList", content: [] }], "content.0.content"],
    ["a heading in a list", [list(heading("Here?"))], "content.0.content.0.content.0.type"],
    ["a picture without an id", [{ type: "figure", attrs: { imageId: "7" } }], "attrs.imageId"],
    ["a picture no database can number", [figure(2 ** 31)], "attrs.imageId"],
    ["a quote id that is not one", [{ type: "pullQuote", attrs: quote("a b") }], "attrs.quote"],
    ["a provider we do not know", [embed("tiktok", "https://tiktok.com/")], "attrs.provider"],
    ["an embed over plain HTTP", [embed("vimeo", "http://vimeo.com/1")], "attrs.url"],
    ["an embed of no address", [embed("vimeo", "vimeo.com/1")], "attrs.url"],
    ["an embed from elsewhere", [embed("vimeo", "https://vimeo.com.evil.example/1")], "attrs.url"],
    ["an embed by a look-alike", [embed("youtube", "https://notyoutube.com/1")], "attrs.url"],
  ])("refuses %s, saying where", (_, content, where) => {
    expect(String(refusedAt(...content))).toContain(where);
  });

  it.each([
    ["youtube", "https://youtu.be/x"],
    ["youtube", "https://www.youtube-nocookie.com/embed/x"],
    ["vimeo", "https://player.vimeo.com/video/1"],
    ["soundcloud", "https://soundcloud.com/a/b"],
    ["datawrapper", "https://datawrapper.dwcdn.net/abc/1/"],
    ["flourish", "https://public.flourish.studio/visualisation/1/"],
  ])("takes an embed by %s from %s", (provider, url) => {
    expect(refusedAt(embed(provider, url))).toBe("accepted");
  });

  it("takes a line break with the marks an editor’s selection gave it", () => {
    const bold = [{ type: "bold" }];
    const lines = [text("One", bold), { type: "hardBreak", marks: bold }, text("two", bold)];
    expect(refusedAt(inParagraph(...lines))).toBe("accepted");
  });

  it("takes lists within lists as deep as they can be drawn, and says what to do about deeper ones", () => {
    const nested = (levels: number): unknown => {
      let list: unknown = paragraph("x");
      for (let level = 0; level < levels; level += 1) {
        list = { type: "orderedList", content: [{ type: "listItem", content: [list] }] };
      }
      return list;
    };
    expect(refusedAt(nested(deepestList))).toBe("accepted");
    for (const levels of [deepestList + 1, 400, 100_000]) {
      expect(refusedAt(paragraph("before"), nested(levels))).toEqual(["content.1"]);
    }
    const [problem] = parse(nested(400)).error?.issues ?? [];
    expect(problem?.message).toContain("more than 8 levels deep");
  });
});

function list(...content: unknown[]) {
  return { type: "bulletList", content: [{ type: "listItem", content }] };
}
function quote(id: string) {
  return { quote: id, attribution: null };
}
function embed(provider: string, url: string) {
  return { type: "embed", attrs: { provider, url, title: "A title" } };
}

describe("printable text", () => {
  it("takes every script, emoji, tabs and line breaks", () => {
    for (const fine of [
      "Καλημέρα",
      "日本語",
      "שלום",
      "👩🏽‍🚀",
      "a\tb\nc\r\n",
      "naïve — “quoted”",
    ]) {
      expect(printable.safeParse(fine).success).toBe(true);
    }
  });

  it("refuses what a database or a feed cannot hold", () => {
    for (const bad of [
      "\u0000",
      "a\u0008",
      "\u000b",
      "\u001b[31m",
      "\ufffe",
      "\uffff",
      "\ud800",
      "\udc00x",
    ]) {
      expect(printable.safeParse(bad).success).toBe(false);
    }
  });
});

describe("the words of a body", () => {
  const doc = bodyOf(
    "It opened in 1999.",
    heading("What next"),
    { type: "pullQuote", attrs: { quote: "q", attribution: null } },
    blockQuote("No comment."),
    bullets("One thing", "Another"),
    figure(3),
    { type: "rule" },
    " ",
    figure(4),
  );

  it("are a line for each paragraph, in order, without pull quotes", () => {
    expect(plainText(doc)).toBe("It opened in 1999.\nWhat next\nNo comment.\nOne thing\nAnother");
  });

  it("are counted in any script", () => {
    expect(countWords(doc)).toBe(11);
    expect(countWords(bodyOf("It’s a win-win."))).toBe(4);
    expect(countWords(bodyOf("東京は日本の首都です。"))).toBeGreaterThan(3);
    expect(countWords(bodyOf())).toBe(0);
  });

  it("stand apart from the pictures, which are named in order", () => {
    expect(pictureIds(doc)).toEqual([3, 4]);
  });
});
