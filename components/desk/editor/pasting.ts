/** What the editor does with what is pasted. */
import { Extension } from "@tiptap/core";
import { Plugin, Selection } from "@tiptap/pm/state";
import { recogniseEmbed } from "./embed-address";
import { linkFrom } from "./link-address";
import { cleanPasted, cleanText, saidOf } from "./paste";

type Pasting = {
  /** Says what was left out; "" when nothing was. */
  onSaid(text: string): void;
  /** Picture files were put into the text, where the selection is now. */
  onPictures(files: File[]): void;
};

/** The picture files of a drop or a paste. */
const picturesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));

/**
 * HTML comes in clean. An address alone becomes the link of the words that are selected, or, on an empty line, the embed it
 * is the address of.
 */
export const pasting = ({ onSaid, onPictures }: Pasting) =>
  Extension.create({
    name: "pasting",
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          transformPastedHTML(given) {
            const { html, out } = cleanPasted(given);
            onSaid(saidOf(out));
            // Behind the words, once they are in.
            if (out.files.length > 0) setTimeout(() => onPictures(out.files));
            return html;
          },
          transformPastedText: cleanText,
          handleDrop(view, event, _, moved) {
            const files = picturesIn(event.dataTransfer);
            if (moved || files.length === 0) return false;
            event.preventDefault();
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
            const { doc, tr } = view.state;
            if (at) view.dispatch(tr.setSelection(Selection.near(doc.resolve(at.pos))));
            onPictures(files);
            return true;
          },
          handlePaste(view, event) {
            const files = picturesIn(event.clipboardData);
            // Word puts a picture of its text beside the text.
            if (files.length > 0 && !event.clipboardData?.getData("text/html")) {
              onPictures(files);
              return true;
            }
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
