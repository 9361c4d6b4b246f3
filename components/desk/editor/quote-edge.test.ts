import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { expect, it } from "vitest";
import { bodyOf, paragraph, quotable } from "@/newsroom/testing/bodies";
import { Embed, Figure, PullQuote, Rule } from "./block-nodes";
import { marks } from "./marks";
import { quoteEdgePlugin, quoteTypedInto } from "./quote-edge";
import { textNodes } from "./text-nodes";

const schema = getSchema([...textNodes, Figure, PullQuote, Embed, Rule, ...marks]);
// "It was a win for all": the marked words stand at 4 to 13.
const doc = schema.nodeFromJSON(bodyOf(paragraph("It ", quotable("q", "was a win"), " for all")));
const start = () =>
  EditorState.create({
    doc,
    selection: TextSelection.create(doc, 13),
    plugins: [quoteEdgePlugin()],
  });
const after = (state: EditorState, change: (tr: EditorState["tr"]) => EditorState["tr"]) =>
  state.apply(change(state.tr));
const id = (state: EditorState, from: number, to = from) =>
  quoteTypedInto(state, from, to)?.attrs.id;

it("keeps what is typed over marked words in the quote, and nothing else", () => {
  expect(id(start(), 10, 13)).toBe("q");
  expect(id(start(), 4, 13)).toBe("q");
  expect(id(start(), 10, 16)).toBeUndefined();
  expect(id(start(), 2, 6)).toBeUndefined();
});

it("leaves what is typed behind marked words out of the quote", () => {
  expect(id(start(), 13)).toBeUndefined();
});

it("goes on with a quote whose end was just deleted, until the cursor moves", () => {
  const state = after(start(), (tr) => tr.delete(10, 13));
  expect(id(state, 10)).toBe("q");
  expect(id(state, 4)).toBeUndefined();
  const typed = after(state, (tr) => tr.insertText("x", 1));
  expect(id(typed, 11)).toBeUndefined();
});

it("does not go on with what was deleted behind a quote", () => {
  const state = after(start(), (tr) => tr.delete(13, 17));
  expect(id(state, 13)).toBeUndefined();
});
