/** Whoever writes the end of a quote anew goes on writing the quote. */
import { Extension } from "@tiptap/core";
import type { Mark, Node } from "@tiptap/pm/model";
import {
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";

/** Where text that is typed next still belongs to a quote, although it stands behind the marked words. */
type Edge = { at: number; mark: Mark } | null;

const key = new PluginKey<Edge>("quoteEdge");

const quotableOf = (node: Node | null | undefined): Mark | undefined =>
  node?.marks.find(({ type }) => type.name === "quotable");

/** After a deletion that took the end of a run of marked words: the place behind what is left of it. */
function edgeAfter(tr: Transaction, before: Edge): Edge {
  const { selection } = tr;
  if (!tr.docChanged)
    return before && selection.empty && selection.from === before.at ? before : null;
  const [step] = tr.steps;
  const [old] = tr.docs;
  if (tr.steps.length !== 1 || !(step instanceof ReplaceStep) || !old) return null;
  if (step.from >= step.to || step.slice.size > 0 || !selection.empty) return null;
  const deleted = quotableOf(old.resolve(step.to).nodeBefore);
  const left = quotableOf(selection.$from.nodeBefore);
  return deleted && left && deleted.eq(left) ? { at: selection.from, mark: left } : null;
}

/** The quote that text typed over a range belongs to, when the range is part of one or the range is its edge. */
export function quoteTypedInto(state: EditorState, from: number, to: number): Mark | undefined {
  const edge = key.getState(state);
  if (from === to) return edge?.at === from ? edge.mark : undefined;
  const first = quotableOf(state.doc.resolve(from).nodeAfter);
  const last = quotableOf(state.doc.resolve(to).nodeBefore);
  return first && last?.eq(first) ? first : undefined;
}

/** The plugin that marks such text. */
export const quoteEdgePlugin = () =>
  new Plugin<Edge>({
    key,
    state: {
      init: () => null,
      apply: (tr, before): Edge => {
        const told: Edge | undefined = tr.getMeta(key);
        return told === undefined ? edgeAfter(tr, before) : told;
      },
    },
    props: {
      handleTextInput(view, from, to, text) {
        const { state } = view;
        const mark = quoteTypedInto(state, from, to);
        if (!mark || view.composing) return false;
        const around = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? [];
        const marks = mark.addToSet(state.storedMarks ?? around);
        const at = from + text.length;
        const tr = state.tr.replaceWith(from, to, state.schema.text(text, marks));
        tr.setSelection(TextSelection.create(tr.doc, at)).setMeta(key, { at, mark });
        view.dispatch(tr.scrollIntoView());
        return true;
      },
    },
  });

/** The same, for the editor. */
export const quoteEdge = Extension.create({
  name: "quoteEdge",
  addProseMirrorPlugins: () => [quoteEdgePlugin()],
});
