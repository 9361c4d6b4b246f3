"use client";

import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react";
import { useProblem } from "./problems.island";

type Choice = { id: number; name: string };
type Props = {
  field: string;
  label: string;
  choices: readonly Choice[];
  start: readonly number[];
  /** Said when nobody is chosen. */
  placeholder: string;
  /** Whether their order means something. */
  ordered?: boolean;
  readOnly?: boolean;
  onPicks(ids: number[]): void;
};

const folded = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

const mostOffered = 8;

/** Several of many, in an order: a text field that offers names, and those chosen before it. */
export function Picks({
  field,
  label,
  choices,
  start,
  placeholder,
  ordered = false,
  readOnly = false,
  onPicks,
}: Props) {
  const [picks, setPicks] = useState<readonly number[]>(start);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const problem = useProblem(field);
  const id = useId();
  const names = useMemo(() => new Map(choices.map(({ id, name }) => [id, name])), [choices]);

  const offered = useMemo(() => {
    if (!open) return [];
    const wanted = folded(typed.trim());
    const free = choices.filter(
      ({ id, name }) => !picks.includes(id) && folded(name).includes(wanted),
    );
    return free.slice(0, mostOffered);
  }, [choices, picks, typed, open]);

  function choose(next: readonly number[]) {
    setPicks(next);
    onPicks([...next]);
  }
  function pick(choice: Choice | undefined) {
    if (!choice) return;
    choose([...picks, choice.id]);
    setTyped("");
    setActive(0);
    setOpen(false);
  }
  function swap(index: number) {
    const next = [...picks];
    const [one, other] = [next[index - 1], next[index]];
    if (one === undefined || other === undefined) return;
    next.splice(index - 1, 2, other, one);
    choose(next);
  }
  function remove(gone: number) {
    choose(picks.filter((one) => one !== gone));
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!open) setOpen(true);
      else {
        const step = key === "ArrowDown" ? 1 : offered.length - 1;
        setActive((active + step) % Math.max(1, offered.length));
      }
    } else if (key === "Enter") {
      event.preventDefault();
      if (open) pick(offered[active]);
    } else if (key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
    } else if (key === "Backspace" && typed === "" && picks.length > 0) {
      choose(picks.slice(0, -1));
    }
  }

  return (
    <div className="picks">
      {picks.length > 0 && (
        <ol className="contents" aria-label={`${label}, chosen`}>
          {picks.map((pickId, index) => {
            const name = names.get(pickId) ?? `No. ${pickId}`;
            return (
              <li key={pickId} className="pick">
                {ordered && index > 0 && !readOnly && (
                  <button
                    type="button"
                    aria-label={`Move ${name} forward`}
                    onClick={() => swap(index)}
                  >
                    ←
                  </button>
                )}
                <span>{name}</span>
                {!readOnly && (
                  <button
                    type="button"
                    aria-label={`Remove ${name}`}
                    onClick={() => remove(pickId)}
                  >
                    ×
                  </button>
                )}
              </li>
            );
          })}
        </ol>
      )}
      <span className="relative">
        <input
          id={field}
          ref={input}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={open && offered.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && offered[active] ? `${id}-${active}` : undefined}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          autoComplete="off"
          readOnly={readOnly}
          placeholder={picks.length === 0 ? placeholder : "Add"}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => !readOnly && setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          hidden={!open || offered.length === 0}
          className="picks-list"
        >
          {offered.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
            <div
              key={choice.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(choice)}
            >
              {choice.name}
            </div>
          ))}
        </div>
      </span>
      {problem && (
        <p id={`${id}-problem`} className="field-problem w-full">
          {problem}
        </p>
      )}
    </div>
  );
}
