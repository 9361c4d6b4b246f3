import { getSchema } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { expect, it } from "vitest";
import { type Body, body } from "@/newsroom/articles/body";
import { brokenQuotes, quotedWords } from "@/newsroom/articles/pull-quote";
import { bodyOf, paragraph, pullQuote, quotable } from "@/newsroom/testing/bodies";
import { Embed, Figure, PullQuote, Rule } from "./block-nodes";
import { marks } from "./marks";
import { addToPullQuote, makePullQuote, removePullQuote, withOwnQuotes } from "./pull-quotes";
import { textNodes } from "./text-nodes";

const schema = getSchema([...textNodes, Figure, PullQuote, Embed, Rule, ...marks]);

const docOf = (text: Body) => schema.nodeFromJSON(text);
const parsed = (doc: { toJSON(): unknown }) => body.parse(doc.toJSON());

/** An editor's state with some words selected. */
function selecting(text: Body, words: string): EditorState {
  const doc = docOf(text);
  const state = EditorState.create({ doc });
  let from = -1;
  doc.descendants((node, at) => {
    const found = node.text?.indexOf(words) ?? -1;
    if (found >= 0 && from < 0) from = at + found;
  });
  const selection = TextSelection.create(doc, from, from + words.length);
  return state.apply(state.tr.setSelection(selection));
}

function after(
  state: EditorState,
  command: (state: EditorState, dispatch: (tr: EditorState["tr"]) => void) => boolean,
): EditorState {
  let next = state;
  expect(
    command(state, (tr) => {
      next = state.apply(tr);
    }),
  ).toBe(true);
  return next;
}

it("marks the selected words and shows them behind their paragraph", () => {
  const state = selecting(bodyOf("It was a win for all.", "The end."), " a win ");
  const made = parsed(after(state, makePullQuote).doc);
  expect(made.content.map(({ type }) => type)).toEqual(["paragraph", "pullQuote", "paragraph"]);
  expect([...quotedWords(made).values()]).toEqual(["a win"]);
  expect(brokenQuotes(made)).toEqual([]);
});

it("makes nothing of nothing", () => {
  expect(makePullQuote(selecting(bodyOf("It was a win."), " "))).toBe(false);
});

it("takes further words into a quote", () => {
  const text = bodyOf(paragraph(quotable("q", "A win"), " for all of us."), pullQuote("q"));
  const state = after(selecting(text, "all of us"), addToPullQuote("q"));
  expect(quotedWords(parsed(state.doc)).get("q")).toBe("A win … all of us");
});

it("takes the mark off with the last quote of the words", () => {
  const text = bodyOf(paragraph(quotable("q", "A win"), "."), pullQuote("q"), pullQuote("q"));
  const state = EditorState.create({ doc: docOf(text) });
  const once = after(state, removePullQuote(8));
  expect(quotedWords(parsed(once.doc)).get("q")).toBe("A win");
  const twice = after(once, removePullQuote(8));
  expect(parsed(twice.doc)).toEqual(bodyOf("A win."));
});

const marked = paragraph("So ", quotable("q", "it was a win"), ".");
const slice = (...blocks: Parameters<typeof bodyOf>) =>
  new Slice(docOf(bodyOf(...blocks)).content, 0, 0);
const pasted = (pastedSlice: Slice, text: Body) =>
  parsed(
    schema.nodes.doc?.create(null, withOwnQuotes(pastedSlice, docOf(text)).content) ?? docOf(text),
  );

it("does not take a copied sentence for a second part of its quote", () => {
  const text = bodyOf(marked, pullQuote("q"));
  expect(pasted(slice(marked), text)).toEqual(bodyOf("So it was a win."));
});

it("gives a quote copied with its words an id of its own", () => {
  const copy = pasted(slice(marked, pullQuote("q", "Ann")), bodyOf(marked, pullQuote("q")));
  const [[id, words] = []] = quotedWords(copy);
  expect(words).toBe("it was a win");
  expect(id).not.toBe("q");
  expect(copy.content[1]).toMatchObject({ attrs: { quote: id, attribution: "Ann" } });
});

it("lets what was cut keep its ids", () => {
  expect(pasted(slice(marked), bodyOf(pullQuote("q")))).toEqual(bodyOf(marked));
  const half = paragraph(quotable("q", "a win"));
  const rest = bodyOf(paragraph(quotable("q", "it was")), pullQuote("q"));
  expect(pasted(slice(half), rest)).toEqual(bodyOf(half));
  expect(pasted(slice(pullQuote("q")), bodyOf(marked))).toEqual(bodyOf(pullQuote("q")));
});

it("shows a copied block no second time", () => {
  const copy = withOwnQuotes(slice(pullQuote("q")), docOf(bodyOf(marked, pullQuote("q"))));
  expect(copy.content).toEqual(Fragment.empty);
});
