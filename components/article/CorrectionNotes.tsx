import type { CorrectionView } from "@/newsroom/articles/read";
import type { Paper } from "@/newsroom/settings/paper";
import { CorrectionNote } from "./CorrectionNote";

type Props = { paper: Paper; corrections: CorrectionView[] };

/** The notes of an article, newest first. */
export function CorrectionNotes({ paper, corrections }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section aria-label={paper.words.corrections} className="space-y-4">
      {corrections.toReversed().map((correction) => (
        <CorrectionNote key={correction.id} paper={paper} correction={correction} />
      ))}
    </section>
  );
}
