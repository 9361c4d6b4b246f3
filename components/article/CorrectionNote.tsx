import type { ReactNode } from "react";
import { PrintedTime } from "@/components/site/PrintedTime";
import type { CorrectionView } from "@/newsroom/articles/read";
import { longDate } from "@/newsroom/language/dates";
import type { Paper } from "@/newsroom/settings/paper";

/** A dated note: what kind, when, what was wrong, and the words that changed. */
export function CorrectionNote({
  paper,
  correction,
}: {
  paper: Paper;
  /** The desk draws a note that is still being typed. */
  correction: Omit<CorrectionView, "note"> & { note: ReactNode };
}) {
  const { words, settings } = paper;
  return (
    <div className="border-s-2 border-accent ps-4 text-[1.0625rem] leading-7">
      <p>
        <span className="label me-2 text-accent">{words.correctionKinds[correction.kind]}</span>
        <span className="furniture text-[0.8125rem] text-muted">
          <PrintedTime at={correction.publishedAt} timeZone={settings.timeZone}>
            {longDate(correction.publishedAt, settings)}
          </PrintedTime>
        </span>
      </p>
      <p className="mt-1">
        {correction.note}{" "}
        {correction.before !== null && correction.after !== null && (
          <a href={`/corrections/${correction.id}`} className="inline-block underline print:hidden">
            {words.whatChanged}
          </a>
        )}
      </p>
    </div>
  );
}
