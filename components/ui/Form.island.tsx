"use client";

import {
  createContext,
  type FormEvent,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import type { FormAction, Outcome } from "./outcome";

const Context = createContext<{ outcome: Outcome; pending: boolean }>({
  outcome: {},
  pending: false,
});

/** What a field's input needs to know of the form around it. */
export function useProblem(name: string): string | undefined {
  const { outcome } = useContext(Context);
  const own = outcome.problems?.filter(({ field }) => field === name) ?? [];
  return own.length > 0 ? own.map(({ message }) => message).join("; ") : undefined;
}

/** What a field's problem asks about, to choose from. */
export function useChoices(name: string): readonly { value: string; label: string }[] {
  const { outcome } = useContext(Context);
  return outcome.problems?.find(({ field }) => field === name)?.choices ?? [];
}

/** Whether the form around is on its way. */
export const usePending = (): boolean => useContext(Context).pending;

type Props = {
  action: FormAction;
  children: ReactNode;
  className?: string;
  /** Names the form for those who do not see it. */
  label?: string;
  onDone?: (outcome: Outcome) => void;
};

/**
 * A form that keeps what was typed when it is refused, says each problem beside its field, and moves the focus to the
 * first one. Problems whose field has no input here stand above the form.
 */
export function Form({ action, children, className, label, onDone }: Props) {
  const [outcome, setOutcome] = useState<Outcome>({});
  const [pending, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);

  const problems = outcome.problems ?? [];
  const shownBeside = (field: string) =>
    field !== "" && form.current?.elements.namedItem(field) !== null;

  // React would empty the fields after an action; whoever was refused still needs what they typed.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    start(async () => {
      const next = await action(data).catch((): Outcome => {
        return {
          problems: [
            { field: "", message: "The paper did not answer. Nothing was lost here; try again." },
          ],
        };
      });
      setOutcome(next);
      if (!next.problems?.length) onDone?.(next);
      if (next.goTo) window.location.assign(next.goTo);
    });
  }

  useEffect(() => {
    if (!outcome.problems?.length) return;
    const invalid = form.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"]:not([type="hidden"]), [role="alert"]',
    );
    invalid?.focus();
  }, [outcome]);

  const loose = problems.filter(({ field }) => !shownBeside(field));
  return (
    <Context.Provider value={{ outcome, pending }}>
      {/* "post": sent before this script runs, what was typed must not end up in the address. */}
      <form
        ref={form}
        method="post"
        onSubmit={submit}
        className={className}
        aria-label={label}
        noValidate
      >
        {loose.length > 0 && (
          <div role="alert" tabIndex={-1} className="notice notice-bad">
            {loose.map(({ field, message }) => (
              <p key={field + message}>{field ? `${field}: ${message}` : message}</p>
            ))}
            {outcome.see && (
              <p className="mt-1 flex flex-wrap gap-x-4">
                {outcome.see.map(({ label, href }) => (
                  <a key={href} href={href} className="underline">
                    {label}
                  </a>
                ))}
              </p>
            )}
          </div>
        )}
        {children}
        <p role="status" className="furniture text-sm text-muted empty:hidden">
          {pending ? "" : (outcome.done ?? "")}
        </p>
      </form>
    </Context.Provider>
  );
}
