"use client";

import type { ReactNode } from "react";
import { useProblem } from "./problems.island";

type Given = { id: string; "aria-invalid"?: boolean; "aria-describedby"?: string };

/** A field of the panel: its label, a hint, and what is wrong with it. */
export function Labelled({
  label,
  field,
  hint,
  children,
}: {
  label: string;
  field: string;
  hint?: ReactNode;
  children(given: Given): ReactNode;
}) {
  // Other screens lead to a field by its name.
  const id = field;
  const problem = useProblem(field);
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-invalid": problem ? true : undefined,
        "aria-describedby": described || undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="field-hint break-words">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
