"use client";

import {
  type KeyboardEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { cleanLine } from "./paste";
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

/** A headline is one line of letters that can be seen, however it was pasted; the cursor stays where it was. */
function tidy(area: HTMLTextAreaElement): void {
  const clean = cleanLine(area.value);
  if (clean === area.value) return;
  const before = cleanLine(area.value.slice(0, area.selectionEnd)).length;
  area.value = clean;
  area.setSelectionRange(before, before);
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
  const refused = useProblem(field);
  const [length, setLength] = useState(start?.length ?? 0);
  // Nothing is cut: what is too long is said, and stays until somebody shortens it.
  const problem =
    length > most ? `has ${length} characters, ${length - most} more than can be stored` : refused;
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
        defaultValue={start ?? ""}
        onKeyDown={next}
        onInput={({ currentTarget }) => {
          tidy(currentTarget);
          grow(area);
          setLength(currentTarget.value.trim().length);
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
