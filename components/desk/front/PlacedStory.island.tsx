"use client";

import { useDraggable, useDroppable } from "@dnd-kit/core";
import type { ReactNode } from "react";
import type { FrontStory, Slot } from "@/newsroom/front/schema";
import type { Times } from "../times";
import { dragId, dropId } from "./dragging";
import { Handle } from "./Handle.island";

/** A place of a front: what stands there takes what is dropped on it. */
export function PlaceFrame({
  slot,
  index,
  children,
}: {
  slot: Slot;
  index: number;
  children: ReactNode;
}) {
  const { setNodeRef, isOver } = useDroppable({ id: dropId(slot, index) });
  return (
    <li
      ref={setNodeRef}
      className={`border-rule border-b ${isOver ? "bg-tint outline-2 outline-ink -outline-offset-2" : ""}`}
    >
      {children}
    </li>
  );
}

type Props = {
  story: FrontStory;
  from: "row" | "fill" | "list";
  times: Times;
  /** Said after its section and day. */
  note?: string;
  problem?: string;
  /** What can be done with it. */
  children: ReactNode;
};

/** A story with what it is dragged by and what can be done with it. */
export function DraggableStory({ story, from, times, note, problem, children }: Props) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: dragId(from, story.id),
    attributes: { roleDescription: "story to drag" },
  });
  return (
    <div
      ref={setNodeRef}
      data-story={story.id}
      className={`flex items-stretch gap-x-1 ${isDragging ? "opacity-40" : ""}`}
    >
      <Handle {...{ attributes, listeners, setActivatorNodeRef }} headline={story.headline} />
      <div className="min-w-0 grow py-2">
        <p
          className={`text-[1.0625rem] leading-[1.3] ${from === "fill" ? "text-muted" : "font-medium"}`}
        >
          {story.headline}
        </p>
        <p className="furniture mt-0.5 text-[0.8125rem] text-muted leading-5">
          {[story.section, times.moment(new Date(story.publishedAt)), note]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {problem && <p className="field-problem">{problem}</p>}
        <div className="furniture flex flex-wrap gap-x-4 text-[0.8125rem]">{children}</div>
      </div>
      {story.thumbnail && (
        <picture className="shrink-0">
          <img
            src={story.thumbnail}
            alt=""
            width={72}
            height={48}
            loading="lazy"
            decoding="async"
            className="mt-2.5 h-12 w-18 shrink-0 bg-tint object-cover"
          />
        </picture>
      )}
    </div>
  );
}
