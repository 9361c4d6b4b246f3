"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { Dialog } from "@/components/ui/Dialog.island";
import { TextArea } from "@/components/ui/Field.island";
import type { FormAction } from "@/components/ui/outcome";
import { type Read, StoryForm } from "./StoryForm";

type Props = {
  story: Read;
  action: FormAction;
  headline: string;
  /** "Published 2 March 2026 · Retracted 4 March 2026", as the page will say. */
  dates: string;
  lang: string;
};

/** Takes a published story back, when asked twice and told why. */
export function RetractStory({ story, action, headline, dates, lang }: Props) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        Retract…
      </Button>
      <Dialog open={isAsking} onClose={() => setAsking(false)} title="Retract this story?">
        <StoryForm
          story={story}
          action={action}
          label="Retract this story"
          className="furniture grid gap-4"
        >
          <p className="text-[0.9375rem] leading-[1.375rem]">
            The text goes from the paper and from every list. At its address readers find the
            headline, the dates and your reason, for ever. This cannot be taken back; to mend a
            story, correct it.
          </p>
          <TextArea
            name="reason"
            label="Reason"
            hint="Readers will see it, here and in the corrections log."
            maxLength={2000}
            lang={lang}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <div>
            <p className="label mb-2 text-muted">What readers will find</p>
            <div lang={lang} className="border border-rule px-4 py-3">
              <p className="font-(family-name:--font-serif) font-medium text-[1.25rem] leading-6">
                {headline}
              </p>
              <p className="mt-1 text-[0.8125rem] text-muted">{dates}</p>
              <p className="mt-2 whitespace-pre-line font-(family-name:--font-serif)">
                {reason.trim() || "…"}
              </p>
            </div>
          </div>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="danger">
              Retract this story
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              Keep it
            </Button>
          </div>
        </StoryForm>
      </Dialog>
    </>
  );
}
