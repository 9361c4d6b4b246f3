/** What the blocks that hold no words have around them: moving, removing, fields of their own. Plain DOM. */
import type { Editor } from "@tiptap/core";

/** An element with its attributes and what is in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...within: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...within);
  return element;
}

/** Where a block stands, while it does. */
type At = () => number | undefined;

/** Moves the block at a place before the one above (-1) or behind the one below (1). @returns its new place. */
function moveBlock(editor: Editor, at: number, by: -1 | 1): number | null {
  const { state, view } = editor;
  const $at = state.doc.resolve(at);
  const index = $at.index();
  const { parent } = $at;
  if (index + by < 0 || index + by >= parent.childCount) return null;
  const [node, sibling] = [parent.child(index), parent.child(index + by)];
  const start = by < 0 ? at - sibling.nodeSize : at;
  const end = start + node.nodeSize + sibling.nodeSize;
  const order = by < 0 ? [node, sibling] : [sibling, node];
  view.dispatch(state.tr.replaceWith(start, end, order).scrollIntoView());
  return by < 0 ? start : start + sibling.nodeSize;
}

const button = (label: string, sign: string, name: string, act: () => void) => {
  const made = make(
    "button",
    { type: "button", class: "block-button", "data-act": name, "aria-label": label, title: label },
    sign,
  );
  // The selection in the text stays where it is.
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", act);
  return made;
};

/** A button with words in a block's bar. */
export function wordButton(label: string, act: () => void): HTMLButtonElement {
  const made = button(label, label, "word", act);
  made.removeAttribute("aria-label");
  made.removeAttribute("title");
  return made;
}

/** The bar of a block: a handle to drag it by, "Move up", "Move down", "Remove", and what else it can do. */
export function blockBar(
  editor: Editor,
  at: At,
  { remove, more = [] }: { remove?: () => void; more?: HTMLElement[] } = {},
): HTMLElement {
  const move = (by: -1 | 1) => () => {
    const here = at();
    const there = here === undefined ? null : moveBlock(editor, here, by);
    if (there === null) return;
    // The block is drawn anew at its new place; whoever moved it goes on moving it.
    const moved = editor.view.nodeDOM(there);
    if (!(moved instanceof HTMLElement)) return;
    moved.querySelector<HTMLElement>(`[data-act="${by < 0 ? "up" : "down"}"]`)?.focus();
  };
  const removeBlock = () => {
    const here = at();
    const node = here === undefined ? null : editor.state.doc.nodeAt(here);
    if (here === undefined || !node) return;
    editor.view.dispatch(editor.state.tr.delete(here, here + node.nodeSize));
  };
  return make(
    "div",
    { class: "block-bar", contenteditable: "false" },
    make("span", { class: "block-handle", "aria-hidden": "true", title: "Drag to move" }, "⠿"),
    button("Move up", "↑", "up", move(-1)),
    button("Move down", "↓", "down", move(1)),
    ...more,
    button("Remove", "×", "remove", () => {
      (remove ?? removeBlock)();
      editor.commands.focus();
    }),
  );
}

/** A field of a block, which writes to one of its attributes. */
export function attributeField(
  editor: Editor,
  at: At,
  {
    name,
    label,
    most,
    parse = (text) => text.trim() || null,
  }: {
    name: string;
    label: string;
    most: number;
    /** What a text means; undefined when it means nothing, and the field is marked so. */
    parse?: (text: string) => unknown;
  },
): HTMLInputElement {
  const input = make("input", {
    type: "text",
    class: "block-field",
    "aria-label": label,
    placeholder: label,
    maxlength: String(most),
  });
  input.addEventListener("input", () => {
    const here = at();
    const value = parse(input.value);
    input.toggleAttribute("aria-invalid", value === undefined);
    if (here === undefined || value === undefined) return;
    editor.view.dispatch(editor.state.tr.setNodeAttribute(here, name, value));
  });
  input.addEventListener("keydown", (event) => {
    const here = at();
    if (event.key !== "Enter" || here === undefined) return;
    event.preventDefault();
    const node = editor.state.doc.nodeAt(here);
    editor.commands.focus(here + (node?.nodeSize ?? 0));
  });
  return input;
}

/** Shows a value in a field, unless somebody is writing there. */
export function showIn(input: HTMLInputElement, value: unknown): void {
  const text = typeof value === "string" ? value : "";
  if (document.activeElement !== input && input.value !== text) input.value = text;
}

/** What happens in a block's fields and buttons is none of the editor's business. */
export function isOwnEvent(event: Event): boolean {
  const { target } = event;
  return target instanceof Element && target.closest("input, button") !== null;
}
