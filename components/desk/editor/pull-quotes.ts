/** Making pull quotes, and keeping each to its own words when text is copied. */
import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";

type Dispatch = ((tr: Transaction) => void) | undefined;

/** An id no quote has: 48 bits of chance. */
function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const quoteOf = (node: Node): string | undefined =>
  node.marks.find(({ type }) => type.name === "quotable")?.attrs.id;

/** Where the selected words begin and end, without the spaces around them; null when none are selected. */
function selectedWords({ doc, selection }: EditorState): { from: number; to: number } | null {
  let { from, to } = selection;
  const isBlank = (at: number) => doc.textBetween(at, at + 1, " ", "￼").trim() === "";
  while (from < to && isBlank(from)) from += 1;
  while (to > from && isBlank(to - 1)) to -= 1;
  const hasWords = doc.textBetween(from, to, " ").trim() !== "";
  return hasWords && doc.resolve(to).depth > 0 ? { from, to } : null;
}

/** Marks the selected words and puts a pull quote of them behind their paragraph. */
export function makePullQuote(state: EditorState, dispatch?: Dispatch): boolean {
  const { quotable } = state.schema.marks;
  const { pullQuote } = state.schema.nodes;
  const words = selectedWords(state);
  if (!words || !quotable || !pullQuote) return false;
  const id = freshId();
  const tr = state.tr.addMark(words.from, words.to, quotable.create({ id }));
  tr.insert(tr.doc.resolve(words.to).after(1), pullQuote.create({ quote: id }));
  dispatch?.(tr);
  return true;
}

/** Adds the selected words to those a quote has. */
export function addToPullQuote(id: string) {
  return (state: EditorState, dispatch?: Dispatch): boolean => {
    const { quotable } = state.schema.marks;
    const words = selectedWords(state);
    if (!words || !quotable) return false;
    dispatch?.(state.tr.addMark(words.from, words.to, quotable.create({ id })));
    return true;
  };
}

/** Removes the pull quote at a place, and the mark of its words when no other shows them. */
export function removePullQuote(at: number) {
  return (state: EditorState, dispatch?: Dispatch): boolean => {
    const { quotable } = state.schema.marks;
    const node = state.doc.nodeAt(at);
    if (node?.type.name !== "pullQuote" || !quotable) return false;
    const id: string = node.attrs.quote;
    const tr = state.tr.delete(at, at + node.nodeSize);
    if (!quotesIn(tr.doc).has(id)) {
      tr.doc.descendants((child, from) => {
        if (quoteOf(child) === id) tr.removeMark(from, from + child.nodeSize, quotable);
      });
    }
    dispatch?.(tr);
    return true;
  };
}

function quotesIn(content: Node | Fragment): Set<string> {
  const ids = new Set<string>();
  content.descendants((node) => {
    if (node.type.name === "pullQuote") ids.add(node.attrs.quote);
  });
  return ids;
}

function markedWords(content: Node | Fragment): Map<string, string> {
  const words = new Map<string, string>();
  content.descendants((node) => {
    const id = quoteOf(node);
    if (id !== undefined) words.set(id, (words.get(id) ?? "") + (node.text ?? ""));
  });
  return words;
}

/**
 * What is pasted, so that no copy counts as a second part of a quote that stands: copied words lose their mark, or get an
 * id of their own when their pull quote came along. What was cut out of this text keeps its ids.
 */
export function withOwnQuotes(slice: Slice, doc: Node): Slice {
  const standing = { words: markedWords(doc), quotes: quotesIn(doc) };
  const pasted = { words: markedWords(slice.content), quotes: quotesIn(slice.content) };
  const renamed = new Map<string, string | null>();
  for (const id of new Set([...pasted.words.keys(), ...pasted.quotes])) {
    const words = pasted.words.get(id);
    const isCopy =
      (words !== undefined && standing.words.get(id)?.includes(words)) ||
      (pasted.quotes.has(id) && standing.quotes.has(id));
    if (!isCopy) continue;
    renamed.set(id, words !== undefined && pasted.quotes.has(id) ? freshId() : null);
  }
  if (renamed.size === 0) return slice;
  return new Slice(rename(slice.content, renamed), slice.openStart, slice.openEnd);
}

function rename(content: Fragment, renamed: ReadonlyMap<string, string | null>): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.type.name === "pullQuote") {
      const to = renamed.get(node.attrs.quote);
      if (to === null) return;
      nodes.push(to ? node.type.create({ ...node.attrs, quote: to }) : node);
      return;
    }
    const id = quoteOf(node);
    const to = id === undefined ? undefined : renamed.get(id);
    const marks = node.marks.flatMap((mark) => {
      if (mark.type.name !== "quotable" || to === undefined) return [mark];
      return to === null ? [] : [mark.type.create({ id: to })];
    });
    nodes.push(
      node.isText ? node.mark(marks) : node.copy(rename(node.content, renamed)).mark(marks),
    );
  });
  return Fragment.fromArray(nodes);
}
