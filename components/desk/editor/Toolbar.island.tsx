"use client";

import type { Editor } from "@tiptap/core";
import { redo, undo } from "@tiptap/pm/history";
import { type KeyboardEvent, useCallback, useState, useSyncExternalStore } from "react";
import { insertBlock } from "./insert-block";
import { makePullQuote } from "./pull-quotes";

/** The dialogs the tools open. */
export type ToolDialog = "link" | "embed" | "picture" | "help";

type Tool = {
  label: string;
  sign: string;
  /** Letters set as what they do. */
  look?: string;
  isOn?: (editor: Editor) => boolean;
  act: (editor: Editor, open: (dialog: ToolDialog) => void) => void;
};

const tools: readonly Tool[] = [
  {
    label: "Bold",
    sign: "B",
    look: "font-bold",
    isOn: (editor) => editor.isActive("bold"),
    act: (editor) => editor.chain().focus().toggleMark("bold").run(),
  },
  {
    label: "Italic",
    sign: "I",
    look: "italic font-serif",
    isOn: (editor) => editor.isActive("italic"),
    act: (editor) => editor.chain().focus().toggleMark("italic").run(),
  },
  {
    label: "Link",
    sign: "Link",
    isOn: (editor) => editor.isActive("link"),
    act: (_, open) => open("link"),
  },
  {
    label: "Heading",
    sign: "H",
    look: "font-semibold text-[1.0625rem]",
    isOn: (editor) => editor.isActive("heading", { level: 2 }),
    act: (editor) => editor.chain().focus().toggleNode("heading", "paragraph", { level: 2 }).run(),
  },
  {
    label: "Subheading",
    sign: "h",
    look: "font-semibold",
    isOn: (editor) => editor.isActive("heading", { level: 3 }),
    act: (editor) => editor.chain().focus().toggleNode("heading", "paragraph", { level: 3 }).run(),
  },
  {
    label: "Bulleted list",
    sign: "•–",
    isOn: (editor) => editor.isActive("bulletList"),
    act: (editor) => editor.chain().focus().toggleList("bulletList", "listItem").run(),
  },
  {
    label: "Numbered list",
    sign: "①",
    isOn: (editor) => editor.isActive("orderedList"),
    act: (editor) => editor.chain().focus().toggleList("orderedList", "listItem").run(),
  },
  {
    label: "Block quote",
    sign: "❝",
    isOn: (editor) => editor.isActive("blockQuote"),
    act: (editor) => editor.chain().focus().toggleWrap("blockQuote").run(),
  },
  { label: "Picture", sign: "Picture", act: (_, open) => open("picture") },
  { label: "Embed", sign: "Embed", act: (_, open) => open("embed") },
  {
    label: "Rule",
    sign: "—",
    act: (editor) => insertBlock(editor, { type: "rule" }),
  },
  {
    label: "Make pull quote",
    sign: "Make pull quote",
    act: (editor) => {
      makePullQuote(editor.state, editor.view.dispatch);
      editor.commands.focus();
    },
  },
  {
    label: "Undo",
    sign: "↶",
    act: (editor) => {
      undo(editor.state, editor.view.dispatch);
      editor.commands.focus();
    },
  },
  {
    label: "Redo",
    sign: "↷",
    act: (editor) => {
      redo(editor.state, editor.view.dispatch);
      editor.commands.focus();
    },
  },
  { label: "Keyboard shortcuts", sign: "?", act: (_, open) => open("help") },
];

/** Which tools are on where the cursor stands, as one text: React draws anew only when it changes. */
function useOn(editor: Editor | null): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor?.on("transaction", listener);
      return () => void editor?.off("transaction", listener);
    },
    [editor],
  );
  return useSyncExternalStore(
    subscribe,
    () => (editor ? tools.map(({ isOn }) => (isOn?.(editor) ? "1" : "0")).join("") : ""),
    () => "",
  );
}

type Props = { editor: Editor | null; onDialog(dialog: ToolDialog): void };

/** Arrows lead from tool to tool. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const end = event.key === "Home" ? 0 : event.key === "End" ? -1 : null;
  const all = [...event.currentTarget.querySelectorAll("button")];
  const here = all.findIndex((button) => button.matches(":focus"));
  if (end !== null) {
    event.preventDefault();
    all.at(end)?.focus();
  }
  if (step !== 0 && here >= 0) all[(here + step + all.length) % all.length]?.focus();
}

/** What can be done with the text: above it, and on a phone within reach of a thumb. */
export function Toolbar({ editor, onDialog }: Props) {
  const on = useOn(editor);
  // One stop of the Tab key: the tool that had the focus last.
  const [stop, setStop] = useState(0);
  return (
    <div role="toolbar" aria-label="Text" onKeyDown={walk} className="story-tools furniture">
      {tools.map(({ label, sign, look = "", isOn, act }, index) => (
        <button
          key={label}
          type="button"
          tabIndex={index === stop ? 0 : -1}
          onFocus={() => setStop(index)}
          aria-label={label}
          title={label}
          aria-pressed={isOn ? on[index] === "1" : undefined}
          className={look}
          // The selection stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor && act(editor, onDialog)}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}
