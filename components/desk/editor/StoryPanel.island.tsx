"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/Button.island";
import type { Outcome } from "@/components/ui/outcome";
import { mayMove, mayTrash } from "@/newsroom/articles/rules";
import { type Kind, kind as kinds, type Status } from "@/newsroom/articles/schema";
import { statusNames } from "../status-names";
import { Address } from "./Address.island";
import type { Autosave } from "./autosave";
import { Counted } from "./Counted.island";
import { Labelled } from "./Labelled.island";
import { Related } from "./Related.island";
import type { Sheet } from "./sheet";
import type { Standing, Step, StoryActions } from "./standing";

const steps: readonly { step: Step; label: string; to: Status }[] = [
  { step: "submit", label: "Submit for review", to: "inReview" },
  { step: "markReady", label: "Mark ready", to: "ready" },
  { step: "draft", label: "Back to draft", to: "draft" },
  { step: "trash", label: "Throw away", to: "trashed" },
  { step: "takeBack", label: "Take it back", to: "draft" },
];

type Props = {
  standing: Standing;
  /** The section chosen at the top. */
  sectionId: number;
  sections: readonly { id: number; slug: string }[];
  start: { kind: Kind; slug: string | undefined; title: string | null; description: string | null };
  autosave: Autosave;
  sheet: Sheet;
  actions: StoryActions;
  lang: string;
  onStanding(standing: Partial<Standing>): void;
};

/** Beside the story: where it stands, what comes next, its address, what search engines show. */
export function StoryPanel(props: Props) {
  const { standing, autosave, sheet, start, actions, lang, onStanding } = props;
  const { id, status, may, readOnly, isPublic } = standing;
  const [isBusy, begin] = useTransition();
  const [outcome, setOutcome] = useState<Outcome>({});

  /** Nothing is done to a story before its last words are saved. */
  function act(work: (id: number, revision: number) => Promise<Outcome>, done: () => void) {
    begin(async () => {
      setOutcome({});
      const isSaved = await autosave.saveNow();
      const { id, revision } = autosave;
      if (!isSaved || id === null || revision === null) {
        setOutcome({ problems: [{ field: "", message: "The story is not saved yet." }] });
        return;
      }
      const answer = await work(id, revision).catch(
        (): Outcome => ({
          problems: [{ field: "", message: "The paper did not answer. Try again." }],
        }),
      );
      setOutcome(answer);
      if (!answer.problems?.length) done();
    });
  }

  async function follow(event: React.MouseEvent<HTMLAnchorElement>) {
    if (!autosave.isUnsaved || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    if (await autosave.saveNow()) window.location.assign(href);
  }

  const open = steps.filter(({ step, to }) => {
    if (step === "trash")
      return may.trash && mayTrash(status) && (readOnly === null || may.publish);
    if (step === "takeBack") return may.trash && status === "trashed";
    return mayMove(status, to) && (step === "draft" || may[step]) && to !== status;
  });
  const link = (end: string, label: string, look = "") =>
    id !== null && (
      <a href={`/admin/stories/${id}/${end}`} onClick={follow} className={`button ${look}`}>
        {label}
      </a>
    );
  return (
    <section aria-label="About this story" className="furniture story-panel">
      <p className="font-semibold text-[1.0625rem]">{statusNames[status]}</p>
      <div className="flex flex-wrap gap-2" aria-busy={isBusy}>
        {may.publish &&
          status !== "retracted" &&
          status !== "trashed" &&
          link("publish", isPublic ? "Publish changes…" : "Publish…", "button-strong")}
        {id !== null &&
          open.map(({ step, label, to }) => (
            <Button
              key={step}
              aria-disabled={isBusy || undefined}
              onClick={() =>
                !isBusy &&
                act(
                  (id, revision) => actions.step(id, step, revision),
                  // Whoever could only read may write now, or the other way round: the page is opened anew.
                  () =>
                    readOnly || step === "trash"
                      ? window.location.reload()
                      : onStanding({ status: to }),
                )
              }
            >
              {label}
            </Button>
          ))}
        {!may.publish &&
          status !== "retracted" &&
          status !== "trashed" &&
          link("publish", "Checklist", "button-quiet")}
        {link("versions", "Versions", "button-quiet")}
        {link("preview", "Preview", "button-quiet")}
      </div>
      {outcome.problems && outcome.problems.length > 0 && (
        <p role="alert" className="field-problem">
          {outcome.problems.map(({ field, message }) => `${field} ${message}`.trim()).join("; ")}
        </p>
      )}
      <Labelled label="Kind" field="kind">
        {(given) => (
          <select
            {...given}
            defaultValue={start.kind}
            disabled={readOnly !== null || !may.page}
            onChange={({ currentTarget }) =>
              sheet.place({ kind: kinds.parse(currentTarget.value) })
            }
          >
            {kinds.options.map((kind) => (
              <option key={kind} value={kind}>
                {`${kind.charAt(0).toUpperCase()}${kind.slice(1)}`}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Address {...props} act={act} />
      <Counted
        label="Search title"
        field="searchTitle"
        start={start.title}
        best={60}
        most={120}
        lang={lang}
        readOnly={readOnly !== null}
        onText={(searchTitle) => sheet.set({ searchTitle })}
      />
      <Counted
        label="Search description"
        field="searchDescription"
        start={start.description}
        best={155}
        most={320}
        lang={lang}
        readOnly={readOnly !== null}
        onText={(searchDescription) => sheet.set({ searchDescription })}
      />
      <Related
        standing={standing}
        lang={lang}
        actions={actions}
        act={act}
        onStanding={onStanding}
      />
      {may.bar && id !== null && (
        <label className="field-check">
          <input
            type="checkbox"
            checked={standing.barred}
            onChange={({ currentTarget: { checked } }) =>
              act(
                (id) => actions.bar(id, checked),
                () => onStanding({ barred: checked }),
              )
            }
          />
          Barred from Popular
        </label>
      )}
    </section>
  );
}
