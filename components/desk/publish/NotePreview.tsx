import { Body } from "@/components/article/Body";
import { Byline } from "@/components/article/Byline";
import { CorrectionNote } from "@/components/article/CorrectionNote";
import { CorrectionNotes } from "@/components/article/CorrectionNotes";
import { Dates } from "@/components/article/Dates";
import type { Block } from "@/newsroom/articles/body";
import type { ArticlePage } from "@/newsroom/articles/read";
import { readingMinutes } from "@/newsroom/articles/rules";
import type { Paper } from "@/newsroom/settings/paper";
import { IfNoted, TypedNote } from "./TypedNote.island";

type Props = {
  paper: Paper;
  page: ArticlePage;
  kind: "update" | "correction" | "clarification";
  now: Date;
};

/** The story's page, cut down to where a note stands: the head and first words, or the last words. */
export function NotePreview({ paper, page, kind, now }: Props) {
  const { settings, words, direction } = paper;
  const isUpdate = kind === "update";
  const others = page.corrections.filter((one) => (one.kind === "update") === isUpdate);
  const paragraphs = page.body.content.filter(({ type }) => type === "paragraph");
  const [shown] = isUpdate ? paragraphs.slice(-1) : paragraphs;
  const note = {
    id: 0,
    kind,
    publishedAt: now,
    note: <TypedNote instead="…" />,
    before: page.version,
    after: page.version + 1,
  };
  const notes = (
    <div className="space-y-4">
      <CorrectionNote paper={paper} correction={note} />
      <CorrectionNotes paper={paper} corrections={others} />
    </div>
  );
  return (
    // Its links lead nowhere yet, and its words are those typed above.
    <div inert lang={settings.language} dir={direction} className="border border-rule px-4 py-4">
      <p className="font-medium text-[1.5rem] leading-[1.15] tracking-[-0.01em]">{page.headline}</p>
      {page.deck && <p className="mt-2 text-[1.0625rem] text-muted leading-6">{page.deck}</p>}
      <div className="furniture mt-3 border-rule border-t pt-2">
        <Byline authors={page.authors} words={words} />
        <Dates
          paper={paper}
          publishedAt={page.publishedAt}
          updatedAt={isUpdate ? now : page.updatedAt}
          minutes={readingMinutes(page.wordCount)}
        />
      </div>
      {!isUpdate && <div className="mt-4">{notes}</div>}
      <div className="mt-4">
        {isUpdate && <p className="text-muted">…</p>}
        <Words page={page} block={shown} paper={paper} />
        {!isUpdate && <p className="text-muted">…</p>}
      </div>
      {isUpdate && (
        <IfNoted>
          <div className="mt-5">{notes}</div>
        </IfNoted>
      )}
    </div>
  );
}

function Words({ page, block, paper }: Pick<Props, "page" | "paper"> & { block?: Block }) {
  if (!block) return null;
  const isFirst = block === page.body.content.find(({ type }) => type === "paragraph");
  return (
    <Body
      body={{ type: "doc", content: [block] }}
      dateline={isFirst ? page.dateline : null}
      pictures={{}}
      words={paper.words}
    />
  );
}
