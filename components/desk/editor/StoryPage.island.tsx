"use client";

import type { Editor } from "@tiptap/core";
import { useState } from "react";
import type { Choices } from "@/newsroom/articles/desk-read";
import type { PictureView } from "@/newsroom/media/schema";
import { LeadPicture } from "./LeadPicture.island";
import { Line } from "./Line.island";
import { Picks } from "./Picks.island";
import { useProblem } from "./problems.island";
import { StoryText } from "./StoryText.island";
import type { Sheet } from "./sheet";
import { Toolbar, type ToolDialog } from "./Toolbar.island";
import { ToolDialogs } from "./ToolDialogs.island";
import type { StoryWords } from "./words";

/** How the paper sets its stories. */
export type PaperOfStory = { language: string; direction: "ltr" | "rtl"; timeZone: string };

type Props = {
  start: StoryWords;
  sheet: Sheet;
  choices: Choices;
  pictures: Map<number, PictureView>;
  paper: PaperOfStory;
  readOnly: boolean;
  editor: Editor | null;
  sectionId: number;
  onSection(id: number): void;
  onEditor(editor: Editor | null): void;
};

/** The story as readers will see it, each part of it to be written in its place. */
export function StoryPage(props: Props) {
  const { start, sheet, choices, pictures, paper, readOnly, editor, onEditor } = props;
  const { content } = start;
  const [dialog, setDialog] = useState<ToolDialog | null>(null);
  const line = { readOnly, lang: paper.language };
  const lead = content.leadImageId === null ? null : (pictures.get(content.leadImageId) ?? null);

  return (
    <>
      <header className="lg:col-span-2 lg:col-start-2" dir={paper.direction}>
        <Section {...props} />
        <Line
          {...line}
          field="kicker"
          label="Kicker"
          start={content.kicker}
          most={60}
          onText={(kicker) => sheet.set({ kicker })}
          className="label mt-4 text-muted"
        />
        <Line
          {...line}
          field="headline"
          label="Headline"
          start={content.headline}
          most={250}
          onText={(headline) => sheet.set({ headline })}
          className="mt-2 max-w-[52rem] text-balance font-medium text-[2.125rem] leading-[1.1] tracking-[-0.018em] sm:text-[2.875rem] md:text-[3.375rem] md:leading-[1.05]"
        />
        <Line
          {...line}
          field="deck"
          label="Deck"
          start={content.deck}
          most={600}
          onText={(deck) => sheet.set({ deck })}
          className="mt-3 max-w-[42rem] text-[1.25rem] text-muted leading-[1.4] md:text-[1.4375rem]"
        />
        <div className="furniture mt-5 max-w-(--measure) border-rule border-t pt-3">
          <Picks
            field="authorIds"
            label="Byline"
            placeholder="Byline"
            choices={choices.authors}
            start={content.authorIds}
            readOnly={readOnly}
            ordered
            onPicks={(authorIds) => sheet.set({ authorIds })}
          />
        </div>
      </header>
      <div className="mt-6 lg:col-span-2 lg:col-start-1">
        <LeadPicture
          start={lead}
          caption={content.leadCaption}
          readOnly={readOnly}
          lang={paper.language}
          onPicture={(picture) => {
            if (picture) pictures.set(picture.id, picture);
            sheet.set({ leadImageId: picture?.id ?? null });
          }}
          onCaption={(leadCaption) => sheet.set({ leadCaption })}
        />
      </div>
      <div className="mt-7 min-w-0 lg:col-start-2">
        {!readOnly && <Toolbar editor={editor} onDialog={setDialog} />}
        <Line
          {...line}
          field="dateline"
          label="Dateline"
          start={content.dateline}
          most={80}
          onText={(dateline) => sheet.set({ dateline })}
          className="mb-1 font-semibold text-[1rem] tracking-[0.03em]"
        />
        <StoryText
          start={content.body}
          pictures={pictures}
          language={paper.language}
          direction={paper.direction}
          readOnly={readOnly}
          onLink={() => setDialog("link")}
          onChange={() => sheet.onChange()}
          onEditor={onEditor}
        />
        <div className="furniture clear-both mt-9 border-rule border-t pt-4 text-[0.9375rem]">
          <Picks
            field="topicIds"
            label="Topics"
            placeholder="Topics"
            choices={choices.topics}
            start={content.topicIds}
            readOnly={readOnly}
            onPicks={(topicIds) => sheet.set({ topicIds })}
          />
        </div>
      </div>
      {editor && (
        <ToolDialogs
          editor={editor}
          open={dialog}
          onClose={() => setDialog(null)}
          onPicture={(picture) => pictures.set(picture.id, picture)}
        />
      )}
    </>
  );
}

function Section({ choices, readOnly, sectionId, onSection }: Props) {
  const problem = useProblem("sectionId");
  return (
    <div className="furniture font-semibold text-[0.9375rem] leading-6">
      <select
        id="sectionId"
        aria-label="Section"
        aria-invalid={problem ? true : undefined}
        value={sectionId}
        disabled={readOnly}
        onChange={({ currentTarget }) => onSection(Number(currentTarget.value))}
        className="story-section text-accent"
      >
        {choices.sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <span aria-hidden="true" className="px-1 text-muted">
        /
      </span>
      {problem && <p className="field-problem">{problem}</p>}
    </div>
  );
}
