"use client";

import { Editor } from "@tiptap/core";
import { useEffect, useId, useRef } from "react";
import type { Body } from "@/newsroom/articles/body";
import type { PictureView } from "@/newsroom/media/schema";
import { editorExtensions } from "./extensions";
import { useProblem } from "./problems.island";

type Props = {
  start: Body;
  pictures: ReadonlyMap<number, PictureView>;
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

  useEffect(() => {
    const { start, pictures, language, direction, readOnly } = latest.current;
    const editor = new Editor({
      element: place.current,
      content: start.content.length > 0 ? start : emptyText,
      extensions: editorExtensions({
        pictures,
        language,
        onLink: () => latest.current.onLink(),
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
      latest.current.onEditor(null);
      editor.destroy();
    };
  }, []);

  return (
    <div id="body">
      <div ref={place} className="min-h-[16rem]" />
      {problem && (
        <p id={id} role="alert" className="field-problem furniture">
          {problem}
        </p>
      )}
    </div>
  );
}
