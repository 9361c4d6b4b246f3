/** What the editor does with what is pasted. */
import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { recogniseEmbed } from "./embed-address";
import { linkFrom } from "./link-address";
import { cleanPasted, cleanText } from "./paste";

/**
 * HTML comes in clean. An address alone becomes the link of the words that are selected, or, on an empty line, the embed it
 * is the address of.
 */
export const pasting = Extension.create({
  name: "pasting",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: cleanPasted,
        transformPastedText: cleanText,
        handlePaste(view, event) {
          const text = event.clipboardData?.getData("text/plain").trim() ?? "";
          if (!/^https?:\/\/\S+$/i.test(text)) return false;
          const { state } = view;
          const { link } = state.schema.marks;
          const { embed } = state.schema.nodes;
          const { $from, from, to, empty } = state.selection;
          const href = linkFrom(text);
          if (!empty && href && link && $from.sameParent(state.selection.$to)) {
            view.dispatch(state.tr.addMark(from, to, link.create({ href })));
            return true;
          }
          const found = recogniseEmbed(text);
          const isEmptyLine = empty && $from.depth === 1 && $from.parent.content.size === 0;
          if (!found || !embed || !isEmptyLine) return false;
          const node = embed.create({ ...found, title: "" });
          view.dispatch(state.tr.replaceSelectionWith(node).scrollIntoView());
          return true;
        },
      },
    }),
  ],
});
