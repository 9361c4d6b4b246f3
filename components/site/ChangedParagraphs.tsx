import type { ChangedParagraph, Run } from "@/newsroom/corrections/difference";

function ChangedWords({ run }: { run: Run }) {
  if (run.change === "removed") return <del>{run.text}</del>;
  if (run.change === "added") return <ins>{run.text}</ins>;
  return run.text;
}

/** Changed paragraphs, a gap where unchanged ones stand between. */
export function ChangedParagraphs({ paragraphs }: { paragraphs: readonly ChangedParagraph[] }) {
  return paragraphs.map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a difference is drawn once, as a whole
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
  ));
}
