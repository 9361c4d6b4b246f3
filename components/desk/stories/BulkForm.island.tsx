"use client";

import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/Button.island";
import { Dialog } from "@/components/ui/Dialog.island";
import type { BulkAct } from "@/newsroom/articles/bulk-acts";
import { BulkResult } from "./BulkResult.island";
import { type BulkAction, type BulkAnswer, bulkWords } from "./bulk";

type Props = {
  action: BulkAction;
  /** The rows, each with its box. */
  children: ReactNode;
};

const acts = Object.keys(bulkWords) as BulkAct[];
const boxes = (form: HTMLFormElement | null) => [
  ...(form?.querySelectorAll<HTMLInputElement>('input[name="story"]') ?? []),
];
const chosen = (form: HTMLFormElement | null) => boxes(form).filter(({ checked }) => checked);
/** What can be done with one or another of them, in the order of the buttons. */
const actsOf = (chosen: readonly HTMLInputElement[]) => {
  const open = new Set(chosen.flatMap(({ dataset }) => dataset.acts?.split(" ") ?? []));
  return acts.filter((act) => open.has(act));
};
/** A box's value is the story's id and the revision that was looked at. */
const idOf = ({ value }: HTMLInputElement) => Number(value.split(":")[0]);

/** Several stories chosen, and one thing done to each of them. Those it could not be done to stay chosen. */
export function BulkForm({ action, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const all = useRef<HTMLInputElement>(null);
  const [{ count, open }, setChosen] = useState<{ count: number; open: BulkAct[] }>({
    count: 0,
    open: [],
  });
  const [isAsking, setAsking] = useState(false);
  const [result, setResult] = useState<{ act: BulkAct; answer: BulkAnswer | null } | null>(null);
  const [isBusy, begin] = useTransition();

  function recount(): void {
    const now = chosen(form.current);
    setChosen({ count: now.length, open: actsOf(now) });
    if (!all.current) return;
    all.current.checked = now.length > 0 && now.length === boxes(form.current).length;
    all.current.indeterminate = now.length > 0 && !all.current.checked;
  }
  // A browser gives boxes back as they were when somebody returns to the page; and rows come and go.
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew with every list
  useEffect(recount, [children]);

  function perform(act: BulkAct): void {
    setAsking(false);
    if (isBusy) return;
    const stories = chosen(form.current).map((box) => ({
      id: idOf(box),
      revision: Number(box.value.split(":")[1]),
    }));
    begin(async () => {
      const answer = await action(act, stories).catch(() => null);
      for (const box of chosen(form.current))
        if (answer?.done.some(({ id }) => id === idOf(box))) box.checked = false;
      recount();
      setResult({ act, answer });
    });
  }

  return (
    <form
      ref={form}
      aria-label="Several stories at once"
      onChange={recount}
      onSubmit={(event) => event.preventDefault()}
    >
      {result && <BulkResult {...result} />}
      <div className="furniture sticky top-0 z-10 flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 bg-paper py-1.5">
        <div className="field-check">
          <input
            ref={all}
            id="stories-all"
            type="checkbox"
            onChange={({ target }) => {
              for (const box of boxes(form.current)) box.checked = target.checked;
            }}
          />
          <label htmlFor="stories-all">{count > 0 ? `${count} chosen` : "Choose all"}</label>
        </div>
        {count > 0 && (
          <div aria-busy={isBusy} className="flex flex-wrap gap-2">
            {open.map((act) => (
              <Button
                key={act}
                aria-disabled={isBusy || undefined}
                className="min-h-9 px-2.5 text-[0.875rem] sm:px-3"
                onClick={() => (act === "publish" ? setAsking(true) : perform(act))}
              >
                {bulkWords[act].label}
              </Button>
            ))}
          </div>
        )}
      </div>
      {children}
      <Dialog
        open={isAsking}
        title={count === 1 ? "Publish this story now?" : `Publish these ${count} stories now?`}
        onClose={() => setAsking(false)}
      >
        <p className="furniture mb-4">
          Readers see them at once. A story that is not complete is left as it is, and you are told
          what it lacks.
        </p>
        <div className="flex flex-wrap gap-2">
          <Button look="strong" onClick={() => perform("publish")}>
            {count === 1 ? "Publish it" : `Publish ${count}`}
          </Button>
          <Button onClick={() => setAsking(false)}>Cancel</Button>
        </div>
      </Dialog>
    </form>
  );
}
