import { Breadcrumb } from "@/components/site/Breadcrumb";
import { PrintedTime } from "@/components/site/PrintedTime";
import type { Tombstone } from "@/newsroom/articles/read";
import { longDate } from "@/newsroom/language/dates";
import type { Paper } from "@/newsroom/settings/paper";

/** What stands where an article was retracted: its headline, the dates, and why. */
export function TombstonePage({ paper, tombstone }: { paper: Paper; tombstone: Tombstone }) {
  const { words, settings } = paper;
  const { section } = tombstone;
  const date = (at: Date) => (
    <PrintedTime at={at} timeZone={settings.timeZone}>
      {longDate(at, settings)}
    </PrintedTime>
  );
  return (
    <article className="mx-auto max-w-(--measure) pt-6">
      <Breadcrumb
        label={words.breadcrumb}
        crumbs={[{ name: section.name, path: `/${section.slug}` }]}
      />
      <p className="label mt-4 text-accent">{words.retracted}</p>
      <h1 className="mt-2 text-[2.125rem] leading-[1.1] font-medium tracking-[-0.018em] sm:text-[2.875rem]">
        {tombstone.headline}
      </h1>
      <p className="furniture mt-4 border-t border-rule pt-3 text-[0.875rem] leading-6 text-muted">
        {words.published} {date(tombstone.publishedAt)} · {words.retracted}{" "}
        {date(tombstone.retractedAt)}
      </p>
      <div className="prose mt-6">
        <p>{words.retractedTitle}.</p>
        <p>{tombstone.reason}</p>
        <p>
          <a href="/corrections">{words.corrections}</a>
        </p>
      </div>
    </article>
  );
}
