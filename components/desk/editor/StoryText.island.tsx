"use client";

import { Editor } from "@tiptap/core";
import { useEffect, useId, useRef, useState } from "react";
import type { Body } from "@/newsroom/articles/body";
import type { PictureView } from "@/newsroom/media/schema";
import { sendPicture } from "../pictures/send-picture";
import { editorExtensions } from "./extensions";
import { insertBlock } from "./insert-block";
import { useProblem } from "./problems.island";

type Props = {
  start: Body;
  pictures: Map<number, PictureView>;
  language: string;
  direction: "ltr" | "rtl";
  readOnly: boolean;
  onEditor(editor: Editor | null): void;
  onChange(): void;
  onLink(): void;
};

const emptyText = { type: "doc", content: [{ type: "paragraph" }] };

/** The story's text. The editor writes to the page by itself: React draws its frame once. */
export function StoryText(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  // The editor is made once; what it calls is looked up when it calls.
  const latest = useRef(props);
  latest.current = props;
  const problem = useProblem("body");
  const id = useId();
  const [said, setSaid] = useState("");

  useEffect(() => {
    const stopped = new AbortController();
    async function bringIn(files: File[]) {
      for (const file of files) {
        setSaid(`Bringing in ${file.name}…`);
        const sent = await sendPicture(file, () => undefined, stopped.signal);
        if (stopped.signal.aborted) return;
        if ("problem" in sent) {
          setSaid(`${file.name} ${sent.problem}.`);
          return;
        }
        pictures.set(sent.picture.id, sent.picture);
        insertBlock(editor, { type: "figure", attrs: { imageId: sent.picture.id, caption: null } });
        setSaid(
          "The picture is in the library. Before it is printed it needs alt text and a credit.",
        );
      }
    }
    const { start, pictures, language, direction, readOnly } = latest.current;
    const editor = new Editor({
      element: place.current,
      content: start.content.length > 0 ? start : emptyText,
      extensions: editorExtensions({
        pictures,
        language,
        onLink: () => latest.current.onLink(),
        onSaid: setSaid,
        onPictures: (files) => void bringIn(files),
      }),
      editable: !readOnly,
      // The policy of the desk's pages allows no style that a script writes; editor.css has them.
      injectCSS: false,
      enablePasteRules: false,
      editorProps: {
        attributes: {
          class: "prose story-text",
          role: "textbox",
          "aria-label": "Body",
          "aria-multiline": "true",
          "aria-readonly": String(readOnly),
          lang: language,
          dir: direction,
        },
      },
      onUpdate: () => latest.current.onChange(),
    });
    latest.current.onEditor(editor);
    return () => {
      stopped.abort();
      latest.current.onEditor(null);
      editor.destroy();
    };
  }, []);

  return (
    <div id="body">
      <div ref={place} className="min-h-[16rem]" />
      <p role="status" className={said ? "notice furniture mt-4" : "sr-only"}>
        {said}
      </p>
      {problem && (
        <p id={id} role="alert" className="field-problem furniture">
          {problem}
        </p>
      )}
    </div>
  );
}
