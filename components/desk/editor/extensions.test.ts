import { getSchema } from "@tiptap/core";
import { expect, it } from "vitest";
import { type Block, body } from "@/newsroom/articles/body";
import {
  blockQuote,
  bodyOf,
  bullets,
  figure,
  heading,
  link,
  paragraph,
  pullQuote,
  quotable,
  set,
} from "@/newsroom/testing/bodies";
import { Embed, Figure, PullQuote, Rule } from "./block-nodes";
import { marks } from "./marks";
import { textNodes } from "./text-nodes";

const schema = getSchema([...textNodes, Figure, PullQuote, Embed, Rule, ...marks]);

const everyKind: Record<string, Block> = {
  paragraph: paragraph("Plain, ", set("bold", "bold"), set("italic", "italic"), "."),
  "an empty paragraph": { type: "paragraph" },
  link: paragraph("See ", link("https://example.org/a", "this"), "."),
  "every mark at once": paragraph({
    type: "text",
    text: "all",
    marks: [
      { type: "quotable", attrs: { id: "q1" } },
      { type: "link", attrs: { href: "mailto:a@example.org" } },
      { type: "bold" },
      { type: "italic" },
    ],
  }),
  "words for a pull quote": paragraph("It was ", quotable("q1", "a win"), "."),
  "a line break": paragraph("One", { type: "hardBreak" }, "two"),
  heading: heading("A heading"),
  subheading: heading("A subheading", 3),
  "block quote": {
    type: "blockQuote",
    attrs: { source: "The report", href: "https://example.org/report" },
    content: [paragraph("One."), paragraph("Two.")],
  },
  "block quote without an address": blockQuote("Words", "Somebody"),
  figure: figure(7, "At dawn"),
  "pull quote": pullQuote("q1", "Ann Lee"),
  embed: {
    type: "embed",
    attrs: { provider: "vimeo", url: "https://vimeo.com/1", title: "A film" },
  },
  rule: { type: "rule" },
  "bulleted list": bullets("One", "Two"),
  "numbered list": {
    type: "orderedList",
    attrs: { start: 3 },
    content: [{ type: "listItem", content: [paragraph("Three"), bullets("within")] }],
  },
  "an item that starts with a list": {
    type: "bulletList",
    content: [{ type: "listItem", content: [bullets("within")] }],
  },
};

it.each(Object.entries(everyKind))("takes and gives back: %s", (_, block) => {
  const doc = schema.nodeFromJSON(bodyOf(block));
  doc.check();
  const given = body.parse(doc.toJSON());
  expect(given).toMatchObject(bodyOf(block));
  expect(body.parse(schema.nodeFromJSON(given).toJSON())).toEqual(given);
});

it("knows the nodes and marks of a body, and no other", () => {
  const blocks = new Set(Object.values(everyKind).map(({ type }) => type));
  expect(Object.keys(schema.nodes).sort()).toEqual(
    [...blocks, "doc", "text", "listItem", "hardBreak"].sort(),
  );
  expect(Object.keys(schema.marks).sort()).toEqual(["bold", "italic", "link", "quotable"]);
});
