"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { TextArea } from "@/components/ui/Field.island";
import { useProblem } from "@/components/ui/Form.island";
import type { FormAction } from "@/components/ui/outcome";
import type { ChangeKind } from "@/newsroom/articles/schema";
import { type Read, StoryForm } from "./StoryForm";
import { NoteContext } from "./TypedNote.island";

type Kind = { label: string; means: string; place: string };

const order: readonly ChangeKind[] = ["typo", "update", "correction", "clarification"];
const kinds: Record<ChangeKind, Kind> = {
  typo: {
    label: "Typo",
    means: "Alters no meaning. Kept among the versions; readers are told nothing.",
    place: "",
  },
  update: {
    label: "Update",
    means: "The news moved on. The story is dated as updated; a note is yours to choose.",
    place: "A note stands below the text.",
  },
  correction: {
    label: "Correction",
    means: "We were wrong. Needs a note that says what was wrong and what is right.",
    place:
      "The note stands above the text, in the corrections log, in the feeds and in search data.",
  },
  clarification: {
    label: "Clarification",
    means: "We were right but misleading. Needs a note that says what is meant.",
    place:
      "The note stands above the text, in the corrections log, in the feeds and in search data.",
  },
};

type Props = {
  story: Read;
  action: FormAction;
  isBlocked: boolean;
  lang: string;
  /** The page around the note, drawn for each kind that can have one. */
  previews: Record<Exclude<ChangeKind, "typo">, ReactNode>;
};

/** Asks what a change is, and for the note readers will see, shown in its place while it is typed. */
export function ChangeForm({ story, action, isBlocked, lang, previews }: Props) {
  const [kind, setKind] = useState<ChangeKind | null>(null);
  const [note, setNote] = useState("");
  const hasNote = kind !== null && kind !== "typo";
  return (
    <StoryForm story={story} action={action} label="Publish changes" className="grid gap-5">
      <KindChoice kind={kind} onKind={setKind} />
      {hasNote && (
        <>
          <TextArea
            name="note"
            label={kind === "update" ? "Note (may be left out)" : "Note for readers"}
            hint={kinds[kind].place}
            rows={5}
            maxLength={2000}
            lang={lang}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <div>
            <p className="label mb-2 text-muted">As readers will see it</p>
            <NoteContext value={note}>{previews[kind]}</NoteContext>
          </div>
        </>
      )}
      <div>
        <Button type="submit" look="strong" disabled={isBlocked}>
          Publish changes
        </Button>
        {isBlocked && (
          <p className="field-hint furniture">Mend what blocks first: the checklist leads there.</p>
        )}
      </div>
    </StoryForm>
  );
}

function KindChoice({ kind, onKind }: { kind: ChangeKind | null; onKind(kind: ChangeKind): void }) {
  const problem = useProblem("kind");
  const id = useId();
  return (
    <div
      role="radiogroup"
      tabIndex={-1}
      aria-invalid={problem ? true : undefined}
      aria-labelledby={`${id}-label`}
      aria-describedby={problem ? `${id}-problem` : undefined}
      className="outline-none"
    >
      <p id={`${id}-label`} className="furniture mb-2 font-semibold text-[0.9375rem]">
        What is the change?
      </p>
      <div className="grid gap-2.5">
        {order.map((one) => (
          <label key={one} className="field-check">
            <input
              type="radio"
              name="kind"
              value={one}
              checked={kind === one}
              onChange={() => onKind(one)}
            />
            <span>
              <span className="font-semibold">{kinds[one].label}</span>
              <span className="block text-[0.875rem] text-muted leading-5">{kinds[one].means}</span>
            </span>
          </label>
        ))}
      </div>
      {problem && (
        <p id={`${id}-problem`} className="field-problem furniture">
          {problem}
        </p>
      )}
    </div>
  );
}
