/** Putting a block into the text. */
import type { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";

/** Puts a block where the cursor stands; behind one at the very end a line is kept to write on. */
export function insertBlock(
  editor: Editor,
  block: { type: string; attrs?: Record<string, unknown> },
): void {
  editor
    .chain()
    .focus()
    .insertContent(block)
    .command(({ tr, state }) => {
      const { paragraph } = state.schema.nodes;
      if (paragraph && tr.doc.lastChild?.isAtom) {
        tr.insert(tr.doc.content.size, paragraph.create());
      }
      // On the line behind it: what is typed next would else take the place of the block.
      tr.setSelection(Selection.near(tr.doc.resolve(tr.selection.to), 1));
      return true;
    })
    .run();
}
