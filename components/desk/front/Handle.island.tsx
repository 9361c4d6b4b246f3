"use client";

import type { useDraggable } from "@dnd-kit/core";

type Props = Pick<
  ReturnType<typeof useDraggable>,
  "attributes" | "listeners" | "setActivatorNodeRef"
> & { headline: string };

/** What a story is dragged by, with the mouse, a finger or the keyboard. */
export function Handle({ attributes, listeners, setActivatorNodeRef, headline }: Props) {
  return (
    <button
      type="button"
      ref={setActivatorNodeRef}
      {...attributes}
      {...listeners}
      aria-label={`Drag: ${headline}`}
      className="flex w-7 shrink-0 cursor-grab touch-none select-none items-start justify-center pt-3 text-muted hover:text-ink active:cursor-grabbing pointer-coarse:w-11"
    >
      <svg viewBox="0 0 8 14" width="8" height="14" fill="currentColor" aria-hidden="true">
        {[1, 7].flatMap((x) =>
          [1, 7, 13].map((y) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.1" />),
        )}
      </svg>
    </button>
  );
}
