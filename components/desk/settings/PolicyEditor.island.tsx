"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { TextArea } from "@/components/ui/Field.island";
import { type Seen, SeenForm, type SeenOutcome } from "../SeenForm.island";

/** A policy as readers would get it, and what of it cannot be printed. */
export type PolicyPreview = { page: ReactNode; problems: readonly string[] };

type Props = {
  /** The setting that holds it. */
  setting: string;
  /** The paper's own text; "" while the default is printed. */
  own: string;
  /** The default text. */
  standard: string;
  language: string;
  first: PolicyPreview;
  preview: (text: string) => Promise<PolicyPreview>;
  save: (seen: Seen, form: FormData) => Promise<SeenOutcome>;
};

const pause = 400;

/** A policy page's Markdown, beside the page it makes. */
export function PolicyEditor(props: Props) {
  const { setting, own, standard, language, first, preview, save } = props;
  const [text, setText] = useState(own);
  const [shown, setShown] = useState(first);
  const [theirs, setTheirs] = useState<string | null>(null);
  const drawn = useRef(own);

  useEffect(() => {
    if (text === drawn.current) return;
    let overtaken = false;
    const timer = setTimeout(async () => {
      const next = await preview(text).catch(() => null);
      if (overtaken || !next) return;
      drawn.current = text;
      setShown(next);
    }, pause);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [text, preview]);

  async function send(seen: Seen, form: FormData): Promise<SeenOutcome> {
    const outcome = await save(seen, form);
    const now = outcome.seen?.[setting];
    setTheirs(outcome.problems && typeof now === "string" && now !== seen[setting] ? now : null);
    return outcome;
  }

  const isOwn = text.trim() !== "";
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <SeenForm
        seen={{ [setting]: own }}
        action={send}
        label="The text"
        className="min-w-0 content-start space-y-4"
      >
        <TextArea
          name={setting}
          label="Text, in Markdown"
          lang={language}
          rows={22}
          value={text}
          onChange={({ target }) => setText(target.value)}
          hint="{name} and {email} stand for the paper’s name and its corrections address. Left empty, the default is printed."
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="strong">
            Save
          </Button>
          {isOwn ? (
            <Button onClick={() => setText("")}>Back to the default</Button>
          ) : (
            <Button onClick={() => setText(standard)}>Start from the default</Button>
          )}
        </div>
        {theirs !== null && (
          <section aria-label="The text that stands now" className="notice space-y-3">
            <p>
              {theirs
                ? "This is the text that stands now. Yours is above, not saved yet."
                : "The default stands now. Your text is above, not saved yet."}
            </p>
            {theirs && (
              <textarea
                className="input"
                readOnly
                rows={10}
                aria-label="The text that stands now"
                value={theirs}
              />
            )}
            <Button
              onClick={() => {
                setText(theirs);
                setTheirs(null);
              }}
            >
              Take it instead of mine
            </Button>
          </section>
        )}
      </SeenForm>
      <section aria-labelledby="policy-preview" className="min-w-0">
        <h2 id="policy-preview" className="furniture mb-3 font-semibold text-[0.875rem]">
          {isOwn ? "As readers will see it" : "The default, as readers see it"}
        </h2>
        <div aria-live="polite">
          {shown.problems.length > 0 && (
            <ul className="notice notice-bad mb-4">
              {shown.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </div>
        <div lang={language} className="border-rule border-t pt-4">
          {shown.page}
        </div>
      </section>
    </div>
  );
}
