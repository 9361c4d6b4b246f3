"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = {
  open: boolean;
  title: string;
  /** Called for Escape, the close button and a click beside it. Without it, only what is within closes the dialog. */
  onClose?(): void;
  /** As wide as the screen allows, for what is compared or chosen from. */
  wide?: boolean;
  children: ReactNode;
};

/** What somebody opened a dialog to write into. */
const fields = "input:not([type]), input[type=text], input[type=search], textarea";

/** A dialog over the page: it holds the focus while it is open and gives it back. Drawn only while open. */
export function Dialog({ open, title, onClose, wide = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) {
      dialog.current?.close();
      return;
    }
    dialog.current?.showModal();
    // The browser takes the first thing that can have the focus, which is the button that closes the dialog.
    const field = dialog.current?.querySelector<HTMLElement>(fields);
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, by the browser's own doing
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose?.();
      }}
      onClick={(event) => event.target === dialog.current && onClose?.()}
      className={`m-auto max-h-[calc(100dvh-2rem)] overflow-auto border border-ink bg-paper p-0 text-ink backdrop:bg-[color-mix(in_srgb,var(--ink)_45%,transparent)] ${
        wide
          ? "w-[calc(100vw-2rem)] max-w-[72rem]"
          : "w-[min(32rem,calc(100vw-2rem))] max-w-[32rem]"
      }`}
    >
      {open && (
        <div className="px-5 pt-4 pb-5">
          <div className="mb-4 flex items-start justify-between gap-4">
            <h2 id={id} className="font-semibold font-serif text-[1.375rem] leading-8">
              {title}
            </h2>
            {onClose && (
              <button
                type="button"
                aria-label="Close"
                onClick={onClose}
                className="button button-quiet min-h-8 text-[1.25rem]"
              >
                ×
              </button>
            )}
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
