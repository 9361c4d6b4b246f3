import { PrintedTime } from "@/components/site/PrintedTime";
import { longDate } from "@/newsroom/language/dates";
import type { Hit } from "@/newsroom/search/read";
import type { Paper } from "@/newsroom/settings/paper";

/** A story found, with the passage that holds the words looked for. */
export function SearchHit({ hit, paper }: { hit: Hit; paper: Paper }) {
  const { summary, excerpt } = hit;
  const { settings } = paper;
  return (
    <article className="card py-5">
      <p className="furniture text-[0.8125rem] leading-5 text-muted">
        <span className="font-semibold text-accent">{summary.section.name}</span> ·{" "}
        <PrintedTime at={summary.publishedAt} timeZone={settings.timeZone}>
          {longDate(summary.publishedAt, settings)}
        </PrintedTime>
      </p>
      <h2 className="mt-0.5 text-[1.4375rem] leading-[1.2] font-medium">
        <a href={summary.path} className="card-link">
          {summary.headline}
        </a>
      </h2>
      <p className="mt-1.5 text-[1.0625rem] leading-[1.55] text-muted">
        {excerpt.map((part, index) =>
          part.marked ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one passage, in its order
            <mark key={index} className="text-ink">
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </p>
    </article>
  );
}
