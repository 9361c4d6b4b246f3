/** Everything the editor's text is made of. */
import { Extension, type Extensions } from "@tiptap/core";
import { dropCursor } from "@tiptap/pm/dropcursor";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { history, redo, undo } from "@tiptap/pm/history";
import type { PictureView } from "@/newsroom/media/schema";
import { Embed, Figure, PullQuote, Rule } from "./block-nodes";
import { blockQuoteView, embedView, figureView, ruleView } from "./block-views";
import { marks } from "./marks";
import { pasting } from "./pasting";
import { pullQuoteView, QuotesOnScreen, quoteKeeper } from "./pull-quote-view";
import { makePullQuote } from "./pull-quotes";
import { quoteEdge } from "./quote-edge";
import { textNodes } from "./text-nodes";
import { typography } from "./typography";

const past = Extension.create({
  name: "past",
  addProseMirrorPlugins: () => [history(), gapCursor(), dropCursor({ class: "drop-cursor" })],
  addKeyboardShortcuts() {
    const run = (command: typeof undo) => () =>
      command(this.editor.state, this.editor.view.dispatch);
    return { "Mod-z": run(undo), "Shift-Mod-z": run(redo), "Mod-y": run(redo) };
  },
});

type Surroundings = {
  /** Pictures by id; one that is chosen later is added before its block is. */
  pictures: ReadonlyMap<number, PictureView>;
  /** The paper's language, whose quotation marks are typed. */
  language: string;
  onLink(): void;
  onSaid(text: string): void;
  onPictures(files: File[]): void;
};

/** The extensions of one editor. */
export function editorExtensions({
  pictures,
  language,
  onLink,
  onSaid,
  onPictures,
}: Surroundings): Extensions {
  const quotes = new QuotesOnScreen();
  const keys = Extension.create({
    name: "keys",
    addKeyboardShortcuts: () => ({
      "Mod-k": () => {
        onLink();
        return true;
      },
      "Mod-Alt-q": ({ editor }) => makePullQuote(editor.state, editor.view.dispatch),
    }),
  });
  return [
    ...textNodes.map((node) =>
      node.name === "blockQuote" ? node.extend({ addNodeView: () => blockQuoteView }) : node,
    ),
    Figure.extend({ addNodeView: () => figureView(pictures) }),
    PullQuote.extend({ addNodeView: () => pullQuoteView(quotes) }),
    Embed.extend({ addNodeView: () => embedView }),
    Rule.extend({ addNodeView: () => ruleView }),
    ...marks,
    past,
    keys,
    quoteKeeper(quotes),
    quoteEdge,
    pasting({ onSaid, onPictures }),
    typography(language),
  ];
}
