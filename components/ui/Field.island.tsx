"use client";

import {
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import { useChoices, useProblem } from "./Form.island";

type Frame = { name: string; label: string; hint?: ReactNode };

function Frame({
  name,
  label,
  hint,
  children,
}: Frame & {
  children: (given: {
    id: string;
    "aria-invalid": boolean | undefined;
    "aria-describedby": string | undefined;
  }) => ReactNode;
}) {
  const id = useId();
  const problem = useProblem(name);
  const choices = useChoices(name);
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
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
      {choices.length > 0 && (
        <div role="radiogroup" aria-label={problem} className="flex flex-wrap gap-x-5">
          {choices.map(({ value, label }) => (
            <label key={value} className="field-check">
              <input type="radio" name={`${name}-meant`} value={value} />
              {label}
            </label>
          ))}
        </div>
      )}
    </div>
  );
}

/** One line of text, with its label, a hint and what is wrong with it. */
export function TextField({
  name,
  label,
  hint,
  ...input
}: Frame & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id">) {
  return (
    <Frame name={name} label={label} hint={hint}>
      {(given) => <input type="text" {...input} {...given} name={name} />}
    </Frame>
  );
}

/** Several lines of text. */
export function TextArea({
  name,
  label,
  hint,
  ...input
}: Frame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id">) {
  return (
    <Frame name={name} label={label} hint={hint}>
      {(given) => <textarea rows={4} {...input} {...given} name={name} />}
    </Frame>
  );
}

/** One of several. */
export function Select({
  name,
  label,
  hint,
  options,
  ...select
}: Frame & {
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
  value?: string;
  onChange?: (event: React.ChangeEvent<HTMLSelectElement>) => void;
  disabled?: boolean;
}) {
  return (
    <Frame name={name} label={label} hint={hint}>
      {(given) => (
        <select {...select} {...given} name={name}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

/** Yes or no. */
export function Checkbox({
  name,
  label,
  hint,
  ...input
}: Frame & { defaultChecked?: boolean; value?: string; disabled?: boolean }) {
  const id = useId();
  const problem = useProblem(name);
  return (
    <div className="field-check">
      <input
        type="checkbox"
        {...input}
        id={id}
        name={name}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && `${id}-problem`}
      />
      <div>
        <label htmlFor={id}>
          {label}
          {hint && <span className="field-hint block">{hint}</span>}
        </label>
        {problem && (
          <p id={`${id}-problem`} className="field-problem">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
