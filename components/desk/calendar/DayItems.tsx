import type { CalendarItem } from "@/newsroom/articles/calendar";
import { StoryLink } from "../stories/StoryLink";
import type { Times } from "../times";

type Props = {
  items: readonly CalendarItem[];
  now: Date;
  times: Times;
  lang: string;
  mayOpen(item: CalendarItem): boolean;
  /** Where readers find everything published on this day. */
  archive: string;
};

/** A busy day's published stories are a number and a link: what is to come is what a calendar is for. */
const mostPublished = 6;

const kinds: Record<CalendarItem["kind"], string> = {
  scheduled: "Scheduled",
  embargo: "Embargo ends",
  published: "Published",
};

/** What is on a day, by time. */
export function DayItems({ items, now, times, lang, mayOpen, archive }: Props) {
  const published = items.filter(({ kind }) => kind === "published");
  const left = published.slice(mostPublished);
  return (
    <ul>
      {items
        .filter((item) => !left.includes(item))
        .map((item) => {
          const { kind, at, articleId, headline } = item;
          const isLate = kind === "scheduled" && at < now;
          return (
            <li key={`${kind}-${articleId}`} className="break-words py-1">
              <p className="furniture text-[0.8125rem] text-muted leading-[1.125rem]">
                <time dateTime={at.toISOString()}>{times.hour(at)}</time>{" "}
                <span className={kind === "published" ? "" : "font-semibold text-ink"}>
                  {isLate ? <span className="text-accent">Not out yet</span> : kinds[kind]}
                </span>
              </p>
              <p
                className={`leading-[1.25rem] lg:text-[0.9375rem] ${kind === "published" ? "text-muted" : "font-semibold"}`}
              >
                <StoryLink
                  story={{ id: articleId, headline, mayOpen: mayOpen(item) }}
                  lang={lang}
                />
              </p>
            </li>
          );
        })}
      {left.length > 0 && (
        <li className="furniture py-1 text-[0.8125rem]">
          <a href={archive} className="quiet-link">
            and {left.length} more published
          </a>
        </li>
      )}
    </ul>
  );
}
