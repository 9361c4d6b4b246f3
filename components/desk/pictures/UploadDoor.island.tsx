"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";

type Props = {
  onFiles: (files: readonly File[]) => void;
  /** Several pictures at once. */
  multiple?: boolean;
  children?: ReactNode;
};

const kinds = "image/jpeg,image/png,image/webp,image/avif,image/gif";

/**
 * Where pictures come in: chosen with the button, or dropped or pasted anywhere on the page while this is drawn. Words
 * pasted into a field stay the field's.
 */
export function UploadDoor({ onFiles, multiple = false, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hint = useId();
  const hear = useRef(onFiles);
  hear.current = onFiles;

  useEffect(() => {
    const take = (list: FileList | undefined) => {
      const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
      if (files.length > 0) hear.current(files);
    };
    const carriesFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files");
    const dragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const dragLeave = ({ relatedTarget }: DragEvent) => {
      // Out of the window: nothing is entered instead.
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      take(event.dataTransfer?.files);
    };
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files;
      if (!files?.length) return;
      event.preventDefault();
      take(files);
    };
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener("dragover", dragOver, { signal });
    document.addEventListener("dragleave", dragLeave, { signal });
    document.addEventListener("drop", drop, { signal });
    document.addEventListener("paste", paste, { signal });
    return () => stop.abort();
  }, [multiple]);

  return (
    <div
      className={`furniture border border-dashed p-4 ${over ? "border-ink bg-tint" : "border-rule"}`}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button
          type="button"
          className="button"
          aria-describedby={hint}
          onClick={() => input.current?.click()}
        >
          {multiple ? "Upload pictures" : "Upload a picture"}
        </button>
        <input
          ref={input}
          type="file"
          accept={kinds}
          multiple={multiple}
          hidden
          aria-label="Picture files"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            // The same file chosen twice is a change again.
            target.value = "";
            if (files.length > 0) onFiles(files);
          }}
        />
        <p id={hint} className="min-w-0 flex-1 basis-60 text-muted text-sm leading-5">
          {over
            ? "Let go to upload."
            : `Or drop or paste ${multiple ? "them" : "it"} here. JPEG, PNG, WebP, AVIF or GIF, at most 30 MB; of a moving GIF the first frame is kept.`}
        </p>
      </div>
      {children}
    </div>
  );
}
