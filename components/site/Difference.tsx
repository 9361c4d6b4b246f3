import type { ChangedParagraph, Run } from "@/newsroom/corrections/difference";
import type { Words } from "@/newsroom/language/dictionary";

function ChangedWords({ run }: { run: Run }) {
  if (run.change === "removed") return <del>{run.text}</del>;
  if (run.change === "added") return <ins>{run.text}</ins>;
  return run.text;
}

/** Changed paragraphs with the words taken out struck through and those put in underlined. */
export function Difference({
  paragraphs,
  words,
}: {
  paragraphs: ChangedParagraph[];
  words: Words;
}) {
  return (
    <div className="prose">
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two published versions never change
        <div key={index}>
          {paragraph.skipped > 0 && (
            <p aria-hidden="true" className="text-muted">
              …
            </p>
          )}
          <p>
            {paragraph.runs.map((run, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <ChangedWords key={place} run={run} />
            ))}
          </p>
        </div>
      ))}
      <p className="furniture text-[0.8125rem] leading-5 text-muted">
        <del>{words.wordsRemoved}</del> · <ins>{words.wordsAdded}</ins>
      </p>
    </div>
  );
}
