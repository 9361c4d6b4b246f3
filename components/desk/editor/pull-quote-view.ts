/** A pull quote in the editor: the words as they stand in the text, at this moment. Plain DOM. */
import { Extension, type NodeViewRenderer } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { body } from "@/newsroom/articles/body";
import { quotedWords } from "@/newsroom/articles/pull-quote";
import { attributeField, blockBar, isOwnEvent, make, showIn, wordButton } from "./block-frame";
import { addToPullQuote, removePullQuote, withOwnQuotes } from "./pull-quotes";

const gone = "The words of this pull quote are gone from the text. Mark others or remove it.";

type Shown = (words: ReadonlyMap<string, string>) => void;

/** The quotes on the screen, told of the words once a frame and not at each keystroke. */
export class QuotesOnScreen {
  readonly #shown = new Set<Shown>();
  #words: ReadonlyMap<string, string> = new Map();
  #frame = 0;

  add(shown: Shown): () => void {
    this.#shown.add(shown);
    shown(this.#words);
    return () => this.#shown.delete(shown);
  }

  /** Reads the words anew, from the text as it will be saved. */
  changed(text: () => unknown): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#shown.size === 0) return;
      const parsed = body.safeParse(text());
      if (!parsed.success) return;
      this.#words = quotedWords(parsed.data);
      for (const shown of this.#shown) shown(this.#words);
    });
  }
}

/** Keeps quotes to their words: live on the screen, and never two of one id by a copy. */
export const quoteKeeper = (quotes: QuotesOnScreen) =>
  Extension.create({
    name: "quoteKeeper",
    addProseMirrorPlugins: () => [
      new Plugin({
        view: (first) => {
          quotes.changed(() => first.state.doc.toJSON());
          return {
            update(view, before) {
              if (before.doc !== view.state.doc) quotes.changed(() => view.state.doc.toJSON());
            },
          };
        },
        props: {
          transformPasted: (slice, view) =>
            view.dragging?.move ? slice : withOwnQuotes(slice, view.state.doc),
        },
      }),
    ],
  });

/** The block, with an attribution to write and ways to move and remove it. */
export const pullQuoteView =
  (quotes: QuotesOnScreen): NodeViewRenderer =>
  ({ node: first, editor, getPos }) => {
    let id: string = first.attrs.quote;
    const words = make("p");
    const attribution = attributeField(editor, getPos, {
      name: "attribution",
      label: "Attribution",
      most: 500,
    });
    const run = (command: ReturnType<typeof addToPullQuote>) =>
      command(editor.state, editor.view.dispatch);
    const bar = blockBar(editor, getPos, {
      remove: () => {
        const here = getPos();
        if (here !== undefined) run(removePullQuote(here));
      },
      more: [wordButton("Add selected words", () => void run(addToPullQuote(id)))],
    });
    const dom = make(
      "aside",
      {
        class: "block pull-quote",
        role: "group",
        "aria-label": "Pull quote",
        contenteditable: "false",
      },
      bar,
      words,
      attribution,
    );
    const stop = quotes.add((all) => {
      const text = all.get(id);
      dom.classList.toggle("is-gone", !text);
      words.textContent = text ? (/^[“"«„‘]/.test(text) ? text : `“${text}”`) : gone;
    });
    showIn(attribution, first.attrs.attribution);
    return {
      dom,
      update(node) {
        if (node.type.name !== "pullQuote" || node.attrs.quote !== id) return false;
        id = node.attrs.quote;
        showIn(attribution, node.attrs.attribution);
        return true;
      },
      stopEvent: isOwnEvent,
      ignoreMutation: ({ type }) => type !== "selection",
      selectNode: () => dom.classList.add("is-selected"),
      deselectNode: () => dom.classList.remove("is-selected"),
      destroy: stop,
    };
  };
