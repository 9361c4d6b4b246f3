"use client";

import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef } from "react";
import { useProblem } from "./problems.island";

type Props = {
  /** As problems name it. */
  field: string;
  label: string;
  start: string | null;
  most: number;
  onText(text: string): void;
  placeholder?: string;
  className?: string;
  readOnly?: boolean;
  lang?: string;
};

const grows = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

function grow(area: RefObject<HTMLTextAreaElement | null>): void {
  const { current } = area;
  if (grows || !current) return;
  current.style.height = "auto";
  current.style.height = `${current.scrollHeight}px`;
}

/** One line of the story, set as readers will see it, as high as its words need. */
export function Line({
  field,
  label,
  start,
  most,
  onText,
  placeholder = label,
  className = "",
  ...rest
}: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const problem = useProblem(field);
  const id = useId();

  useLayoutEffect(() => grow(area), []);

  function next(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const form = event.currentTarget.closest("[data-story]");
    const all = [...(form?.querySelectorAll<HTMLElement>("textarea, [role='textbox']") ?? [])];
    all[all.indexOf(event.currentTarget) + 1]?.focus();
  }

  return (
    <div>
      <textarea
        {...rest}
        id={field}
        ref={area}
        rows={1}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        placeholder={placeholder}
        maxLength={most}
        defaultValue={start ?? ""}
        onKeyDown={next}
        onInput={({ currentTarget }) => {
          // A headline is one line however it was pasted.
          if (/[\n\r]/.test(currentTarget.value)) {
            currentTarget.value = currentTarget.value.replace(/\s*[\n\r]+\s*/g, " ");
          }
          grow(area);
          onText(currentTarget.value);
        }}
        className={`story-line ${className}`}
      />
      {problem && (
        <p id={id} className="field-problem furniture">
          {problem}
        </p>
      )}
    </div>
  );
}
