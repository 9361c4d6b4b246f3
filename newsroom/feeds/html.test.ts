import { readdirSync, readFileSync } from "node:fs";
import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import {
  type Block,
  type Body,
  body as bodySchema,
  type Inline,
  plainText,
} from "../articles/body";
import { parseMarkdown } from "../imports/markdown";
import {
  bodyOf,
  bullets,
  figure,
  heading,
  link,
  paragraph,
  pullQuote,
  quotable,
  set,
} from "../testing/bodies";
import { pick, seeded } from "../testing/random";
import { toldPicture } from "../testing/told";
import {
  bodyHtml,
  closingHtml,
  feedPicture,
  noteHtml,
  pictureHtml,
  type Surroundings,
} from "./html";

const around: Surroundings = {
  siteUrl: "https://paper.example",
  path: "/world/harbours",
  dateline: null,
  pictures: { 7: toldPicture },
};

type Tree = DefaultTreeAdapterMap["node"];
const blocks = new Set(["p", "h2", "h3"]);

/** The words of the text as a reader gets them: one line per paragraph, captions and what stands for embeds left out. */
function wordsOf(html: string): string {
  const lines: string[] = [];
  const text = (node: Tree): string => {
    if (node.nodeName === "#text" && "value" in node) return node.value;
    if (node.nodeName === "br") return "\n";
    return "childNodes" in node ? node.childNodes.map(text).join("") : "";
  };
  const walk = (node: Tree): void => {
    if (node.nodeName === "figcaption") return;
    if (blocks.has(node.nodeName)) lines.push(text(node));
    else if ("childNodes" in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(html));
  return lines.filter((line) => line.trim() !== "").join("\n");
}

describe("a story's HTML", () => {
  it("is what the body is, block by block", () => {
    const body = bodyOf(
      paragraph(
        "A ",
        set("bold", "b"),
        set("italic", " & i"),
        { type: "hardBreak" },
        link("/x?a=1&b=2", "here"),
      ),
      heading("Two"),
      heading("Three", 3),
      bullets("One", "Two"),
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [{ type: "listItem", content: [paragraph("Third"), bullets("Deep") as never] }],
      },
      {
        type: "blockQuote",
        attrs: { source: "A law", href: "/law" },
        content: [paragraph("So be it.")],
      },
      { type: "rule" },
      { type: "embed", attrs: { provider: "vimeo", url: "https://vimeo.com/1", title: "A film" } },
      figure(7, "Mine."),
    );
    expect(bodyHtml(bodySchema.parse(body), around)).toBe(
      [
        '<p>A <strong>b</strong><em> &amp; i</em><br><a href="https://paper.example/x?a=1&amp;b=2">here</a></p>',
        "<h2>Two</h2><h3>Three</h3>",
        "<ul><li><p>One</p></li><li><p>Two</p></li></ul>",
        '<ol start="3"><li><p>Third</p><ul><li><p>Deep</p></li></ul></li></ol>',
        "<figure><blockquote><p>So be it.</p></blockquote>",
        '<figcaption>— <a href="https://paper.example/law">A law</a></figcaption></figure>',
        '<hr><figure><a href="https://vimeo.com/1">A film (Vimeo)</a></figure>',
        '<figure><img src="https://paper.example/media/0123456789abcdef0123456789abcdef/1280.jpg" width="1280" height="853"',
        ' alt="A harbour at dawn"><figcaption>Mine. Jo Lens</figcaption></figure>',
      ].join(""),
    );
  });

  it("leaves pull quotes out, and the marks they are read from", () => {
    const body = bodyOf(
      paragraph("It was ", quotable("q", "a win"), "."),
      pullQuote("q", "Somebody"),
    );
    expect(bodyHtml(body, around)).toBe("<p>It was a win.</p>");
  });

  it("opens with the dateline, in front of the first paragraph", () => {
    const html = bodyHtml(bodyOf(heading("H"), "One.", "Two."), { ...around, dateline: "Lisbon" });
    expect(html).toBe("<h2>H</h2><p><b>Lisbon</b> — One.</p><p>Two.</p>");
  });

  it("leads everywhere from anywhere", () => {
    const body = bodyOf(
      paragraph(
        link("/a", "a"),
        link("#b", "b"),
        link("https://c.example/", "c"),
        link("mailto:d@e.example", "d"),
      ),
    );
    expect([...bodyHtml(body, around).matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(
      [
        "https://paper.example/a",
        "https://paper.example/world/harbours#b",
        "https://c.example/",
        "mailto:d@e.example",
      ],
    );
  });

  it("shows a picture no wider than it is, and none that is gone", () => {
    expect(feedPicture({ ...toldPicture, width: 500, height: 250 })).toEqual({
      path: "/media/0123456789abcdef0123456789abcdef/480.jpg",
      width: 480,
      height: 240,
      type: "image/jpeg",
    });
    expect(feedPicture({ ...toldPicture, width: 90, height: 30 })).toMatchObject({
      width: 90,
      height: 30,
    });
    expect(bodyHtml(bodyOf(figure(8)), around)).toBe("");
    const bare = { ...toldPicture, alt: 'A "B"', credit: null };
    expect(pictureHtml(bare, null, around)).toMatch(/ alt="A &quot;B&quot;"><\/figure>$/);
  });

  it("takes no text for markup", () => {
    const nasty = "<script>alert(1)</script> & ]]> \"'";
    expect(wordsOf(bodyHtml(bodyOf(nasty), around))).toBe(nasty);
    const note = noteHtml({
      kind: nasty,
      date: nasty,
      text: nasty,
      url: 'https://a.example/?"><b>',
    });
    const elements = (node: Tree): string[] => [
      node.nodeName,
      ...("childNodes" in node ? node.childNodes.flatMap(elements) : []),
    ];
    expect(elements(parseFragment(note)).filter((name) => !name.startsWith("#"))).toEqual([
      "aside",
      "p",
      "strong",
      "a",
      "p",
    ]);
    expect(closingHtml(nasty, { href: "mailto:a", text: nasty })).not.toContain("<script");
  });
});

describe("the words", () => {
  const random = seeded(4);
  const text = () =>
    Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
      pick(random, [
        "word",
        "“quoted”",
        "a&b",
        "<i>",
        "  ",
        "\u00a0",
        "naïve",
        "中国",
        "]]>",
        "&amp;",
        "—",
        "\n",
        "it’s",
      ]),
    ).join(pick(random, [" ", "", " "]));
  const run = (): string | Inline =>
    pick<string | Inline>(random, [
      text(),
      set("bold", text()),
      link("/x", text()),
      quotable("q", text()),
      { type: "hardBreak" as const },
    ]);
  const para = () =>
    paragraph(...Array.from({ length: Math.floor(random() * 5) }, run).filter((one) => one !== ""));
  const block = (): Block =>
    pick(random, [
      para(),
      para(),
      {
        type: "heading",
        attrs: { level: pick(random, [2, 3]) },
        content: [{ type: "text", text: text() || "x" }],
      },
      { type: "bulletList", content: [{ type: "listItem", content: [para(), para()] }] },
      {
        type: "orderedList",
        content: [
          {
            type: "listItem",
            content: [
              para(),
              { type: "bulletList", content: [{ type: "listItem", content: [para()] }] },
            ],
          },
        ],
      },
      {
        type: "blockQuote",
        attrs: { source: pick(random, [null, "S"]) },
        content: [para(), para()],
      },
      pullQuote("q", "Nobody"),
      figure(7, "A caption is not the text."),
      {
        type: "embed",
        attrs: { provider: "vimeo", url: "https://vimeo.com/1", title: "Nor is this" },
      },
      { type: "rule" },
    ]);

  it("are the body's own, whatever the body is", () => {
    for (let round = 0; round < 500; round += 1) {
      const body: Body = { type: "doc", content: Array.from({ length: 8 }, block) };
      expect(wordsOf(bodyHtml(body, around))).toBe(plainText(body));
    }
  });

  it("are the body's own in each story of the demo edition", () => {
    const folder = new URL("../../demo/stories/", import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const story = parseMarkdown(readFileSync(new URL(file, folder), "utf8"), {
        timeZone: "UTC",
        language: "en",
      });
      const content = story.blocks.flatMap(({ block: one }): Block[] =>
        one.type === "picture" ? [figure(7)] : [one],
      );
      const body = bodySchema.parse({ type: "doc", content });
      expect(wordsOf(bodyHtml(body, around)), file).toBe(plainText(body));
      expect(plainText(body).length, file).toBeGreaterThan(500);
    }
  });
});
