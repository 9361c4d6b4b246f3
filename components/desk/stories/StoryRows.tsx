import type { DeskRow } from "@/newsroom/articles/desk-row";
import { statusNames } from "../status-names";
import type { Times } from "../times";
import { StoryLink } from "./StoryLink";

type Props = {
  rows: readonly DeskRow[];
  times: Times;
  lang: string;
  /** There is something this person can do with several at once. */
  choosable: boolean;
};

/** Stories as the desk lists them. On a phone each stands as a paragraph. */
export function StoryRows({ rows, times, lang, choosable }: Props) {
  return (
    <ul aria-label="Stories" className="border-rule border-t">
      {rows.map((row) => (
        <li
          key={row.id}
          className={`grid items-baseline gap-x-4 border-rule border-b py-2.5 md:gap-x-6 ${
            choosable
              ? "grid-cols-[1.25rem_minmax(0,1fr)] md:grid-cols-[1.25rem_minmax(0,1fr)_7rem_13rem]"
              : "md:grid-cols-[minmax(0,1fr)_7rem_13rem]"
          }`}
        >
          {choosable && <Choose row={row} />}
          <div className="min-w-0 break-words">
            <p className="font-semibold text-[1.125rem] leading-6">
              <StoryLink story={row} lang={lang} />
            </p>
            <p className="furniture text-[0.875rem] text-muted leading-5">
              {row.section} · {row.byline.join(", ") || "No byline"}
              {row.isLate && <Mark>Did not go out</Mark>}
              {row.ahead && <Mark>Changed, not published yet</Mark>}
              {row.barred && <Mark>Not in Popular</Mark>}
              {row.openWith.length > 0 && <Mark>{openWith(row.openWith)}</Mark>}
            </p>
          </div>
          <p className="furniture col-start-[-2] text-[0.875rem] leading-5 md:col-start-auto">
            <span className="font-semibold">{statusNames[row.status]}</span>
            <span className="md:hidden">
              {" · "}
              <When row={row} times={times} />
            </span>
          </p>
          <p className="furniture hidden text-[0.875rem] text-muted leading-5 md:block">
            <When row={row} times={times} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Choose({ row }: { row: DeskRow }) {
  if (row.acts.length === 0) return <span />;
  return (
    <input
      type="checkbox"
      name="story"
      value={`${row.id}:${row.revision}`}
      data-acts={row.acts.join(" ")}
      aria-label={`Choose ${row.headline || "the untitled story"}`}
      className="mt-0.5 size-5 self-start accent-ink"
    />
  );
}

const Mark = ({ children }: { children: string }) => (
  <>
    {" · "}
    <span className="whitespace-nowrap text-accent">{children}</span>
  </>
);

const openWith = (names: readonly string[]): string =>
  `${names.join(", ")} ${names.length === 1 ? "has" : "have"} it open`;

/** The date that matters: of publication, of the clock's turn, of the last save. */
function When({ row, times }: { row: DeskRow; times: Times }) {
  const { status, publishedAt, scheduledFor, retractedAt, savedAt, savedBy, ahead, trashed } = row;
  if (trashed)
    return (
      <>
        Thrown away by {trashed.by}, gone for good <Time at={trashed.until} times={times} />
      </>
    );
  if (status === "scheduled" && scheduledFor) return <Time at={scheduledFor} times={times} />;
  if (status === "retracted" && retractedAt) return <Time at={retractedAt} times={times} />;
  if (status === "published" && publishedAt && !ahead)
    return <Time at={publishedAt} times={times} />;
  return (
    <>
      Saved by {savedBy}, <Time at={savedAt} times={times} />
    </>
  );
}

const Time = ({ at, times }: { at: Date; times: Times }) => (
  <time dateTime={at.toISOString()}>{times.moment(at)}</time>
);
