"use client";

import { type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/Button.island";
import type { Outcome } from "@/components/ui/outcome";
import type { DeskStory } from "@/newsroom/articles/desk-read";
import { mayMove } from "@/newsroom/articles/rules";
import { type Kind, kind as kinds, type Status } from "@/newsroom/articles/schema";
import { statusNames } from "../status-names";
import type { Autosave } from "./autosave";
import { useProblem } from "./problems.island";
import type { Sheet } from "./sheet";

/** A step of the story on its way. */
type Step = "submit" | "markReady" | "draft";

/** The server actions the panel calls. */
export type StoryActions = {
  step(id: number, step: Step, revision: number): Promise<Outcome>;
  move(id: number, to: { sectionId: number; slug: string }): Promise<Outcome>;
  bar(id: number, barred: boolean): Promise<Outcome>;
};

const steps: readonly { step: Step; label: string; to: Status }[] = [
  { step: "submit", label: "Submit for review", to: "inReview" },
  { step: "markReady", label: "Mark ready", to: "ready" },
  { step: "draft", label: "Back to draft", to: "draft" },
];

/** What the panel knows of the story beside its words. */
export type Standing = Pick<DeskStory, "isPublic" | "barred" | "readOnly" | "may"> & {
  id: number | null;
  status: Status;
  sectionId: number;
  slug: string;
};

type Props = {
  standing: Standing;
  /** The section chosen at the top; for a published story it moves with the slug, from here. */
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

  const open = steps.filter(
    ({ step, to }) => mayMove(status, to) && (step === "draft" || may[step]) && to !== status,
  );
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
                  // Whoever could only read may write now: the page is opened anew.
                  () => (readOnly ? window.location.reload() : onStanding({ status: to })),
                )
              }
            >
              {label}
            </Button>
          ))}
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
            disabled={readOnly !== null}
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

type Act = (work: (id: number) => Promise<Outcome>, done: () => void) => void;

/** The slug: until it is published it follows the headline unless somebody chose; afterwards the story is moved. */
function Address(props: Props & { act: Act }) {
  const { standing, sectionId, sections, sheet, start, actions, act, onStanding } = props;
  const [typed, setTyped] = useState(start.slug);
  const slug = typed ?? standing.slug;
  const section = sections.find(({ id }) => id === sectionId)?.slug ?? "";
  const isMoved = slug !== standing.slug || sectionId !== standing.sectionId;
  const to = { sectionId, slug };
  return (
    <Labelled
      label="Slug"
      field="slug"
      hint={
        slug
          ? `/${section}/${slug}${typed === undefined && !standing.isPublic ? " · follows the headline" : ""}`
          : "Made from the headline"
      }
    >
      {(given) => (
        <>
          <input
            {...given}
            type="text"
            maxLength={120}
            spellCheck={false}
            value={slug}
            readOnly={standing.readOnly !== null || (standing.isPublic && !standing.may.move)}
            onChange={({ currentTarget: { value } }) => {
              const chosen = value === "" && !standing.isPublic ? undefined : value;
              setTyped(chosen);
              if (!standing.isPublic) sheet.place({ slug: chosen });
            }}
          />
          {standing.isPublic && isMoved && (
            <div className="mt-2">
              <Button
                onClick={() =>
                  act(
                    (id) => actions.move(id, to),
                    () => onStanding(to),
                  )
                }
              >
                Move to this address
              </Button>
              <p className="field-hint">The old address leads readers to the new one.</p>
            </div>
          )}
        </>
      )}
    </Labelled>
  );
}

type Given = { id: string; "aria-invalid"?: boolean; "aria-describedby"?: string };

function Labelled({
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

type CountedProps = {
  label: string;
  field: string;
  start: string | null;
  best: number;
  most: number;
  lang: string;
  readOnly: boolean;
  onText(text: string): void;
};

/** Text of which search engines show only so much. */
function Counted({ label, field, start, best, most, lang, readOnly, onText }: CountedProps) {
  const [length, setLength] = useState(start?.length ?? 0);
  return (
    <Labelled
      label={label}
      field={field}
      hint={`${length} of about ${best} shown by search engines`}
    >
      {(given) => (
        <textarea
          {...given}
          rows={best > 100 ? 3 : 2}
          maxLength={most}
          lang={lang}
          readOnly={readOnly}
          defaultValue={start ?? ""}
          onInput={({ currentTarget }) => {
            const text = currentTarget.value.replace(/\s*[\n\r]+\s*/g, " ");
            if (text !== currentTarget.value) currentTarget.value = text;
            setLength(text.length);
            onText(text);
          }}
        />
      )}
    </Labelled>
  );
}
