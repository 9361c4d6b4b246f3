"use client";

import type { Editor } from "@tiptap/core";
import { type FormEvent, useEffect, useId, useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { Dialog } from "@/components/ui/Dialog.island";
import { providerNames } from "@/newsroom/articles/embed";
import type { PictureView } from "@/newsroom/media/schema";
import { PicturePicker } from "../PicturePicker.island";
import { recogniseEmbed } from "./embed-address";
import { insertBlock } from "./insert-block";
import { linkFrom } from "./link-address";
import type { ToolDialog } from "./Toolbar.island";

type Props = {
  editor: Editor;
  open: ToolDialog | null;
  onClose(): void;
  /** Makes a picture known before the text shows it. */
  onPicture(picture: PictureView): void;
};

/** The dialogs of the tools. */
export function ToolDialogs({ editor, open, onClose, onPicture }: Props) {
  function insert(node: { type: string; attrs: Record<string, unknown> }) {
    insertBlock(editor, node);
    onClose();
  }
  return (
    <>
      <Dialog open={open === "link"} title="Link" onClose={onClose}>
        <LinkForm editor={editor} onClose={onClose} />
      </Dialog>
      <Dialog open={open === "embed"} title="Embed" onClose={onClose}>
        <EmbedForm onEmbed={(attrs) => insert({ type: "embed", attrs })} />
      </Dialog>
      <Dialog open={open === "help"} title="Keyboard shortcuts" onClose={onClose}>
        <Shortcuts />
      </Dialog>
      <PicturePicker
        open={open === "picture"}
        onClose={onClose}
        onChoose={(picture) => {
          onPicture(picture);
          insert({ type: "figure", attrs: { imageId: picture.id, caption: null } });
        }}
      />
    </>
  );
}

function Address({
  label,
  start,
  problem,
  name,
}: {
  label: string;
  start: string;
  problem: string | null;
  name: string;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="text"
        inputMode="url"
        defaultValue={start}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

const given = (event: FormEvent<HTMLFormElement>, name: string): string => {
  event.preventDefault();
  event.stopPropagation();
  return String(new FormData(event.currentTarget).get(name) ?? "");
};

function LinkForm({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const start: string = editor.getAttributes("link").href ?? "";
  const [problem, setProblem] = useState<string | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    const typed = given(event, "href");
    const href = linkFrom(typed);
    if (!href) {
      setProblem("This is no web address, mail address or path on this site.");
      return;
    }
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !start) {
      const mark = { type: "link", attrs: { href } };
      chain.insertContent({ type: "text", text: typed.trim(), marks: [mark] }).run();
    } else chain.extendMarkRange("link").setMark("link", { href }).run();
    onClose();
  }
  return (
    <form onSubmit={submit} className="space-y-4" noValidate>
      <Address label="Address" name="href" start={start} problem={problem} />
      <div className="flex gap-2">
        <Button type="submit" look="strong">
          {start ? "Change link" : "Make link"}
        </Button>
        {start && (
          <Button
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
              onClose();
            }}
          >
            Remove link
          </Button>
        )}
      </div>
    </form>
  );
}

type EmbedAttributes = { provider: string; url: string; title: string };

function EmbedForm({ onEmbed }: { onEmbed(attrs: EmbedAttributes): void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const title = useId();
  function submit(event: FormEvent<HTMLFormElement>) {
    const found = recogniseEmbed(given(event, "url"));
    if (found) onEmbed({ ...found, title: given(event, "title").trim() });
    else {
      const names = Object.values(providerNames).join(", ");
      setProblem(`This is no address of what can be shown: ${names}.`);
    }
  }
  return (
    <form onSubmit={submit} className="space-y-4" noValidate>
      <p className="furniture text-[0.9375rem]">
        A page at YouTube, Vimeo, SoundCloud, Datawrapper or Flourish. Nothing is loaded from there
        before a reader asks for it.
      </p>
      <Address label="Address" name="url" start="" problem={problem} />
      <div className="field">
        <label htmlFor={title}>Title</label>
        <input id={title} name="title" type="text" maxLength={500} />
      </div>
      <Button type="submit" look="strong">
        Embed
      </Button>
    </form>
  );
}

const shortcuts: readonly [keys: string, does: string][] = [
  ["⌘ B", "Bold"],
  ["⌘ I", "Italic"],
  ["⌘ K", "Link"],
  ["⌘ Alt 2, ⌘ Alt 3", "Heading, subheading"],
  ["⌘ Alt 0", "Plain paragraph"],
  ["⌘ Shift 8, ⌘ Shift 7", "Bulleted, numbered list"],
  ["⌘ Shift B", "Block quote"],
  ["⌘ Alt Q", "Make pull quote of the selected words"],
  ["⌘ S", "Save now"],
  ["⌘ Z, ⌘ Shift Z", "Undo, redo"],
  ["Shift Enter", "New line in the same paragraph"],
  ["## and space", "Heading (### subheading)"],
  ["- or 1. and space", "List"],
  ["> and space", "Block quote"],
  ["---", "Rule"],
  ["**bold**, *italic*", "Bold, italic"],
];

/** Keys and signs, named as on this person's keyboard. */
function Shortcuts() {
  const [isMac, setMac] = useState(false);
  useEffect(() => setMac(/Mac|iPhone|iPad/.test(navigator.platform)), []);
  return (
    <dl className="furniture grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-[0.9375rem]">
      {shortcuts.map(([keys, does]) => (
        <div key={keys} className="contents">
          <dt className="whitespace-nowrap font-semibold">
            {isMac ? keys : keys.replace(/⌘/g, "Ctrl")}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
