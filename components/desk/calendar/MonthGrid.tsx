import type { CalendarItem, CalendarMonth } from "@/newsroom/articles/calendar";
import { weekdayAndDay, weekdays, weekdaysOf } from "@/newsroom/language/dates";
import type { Times } from "../times";
import { DayItems } from "./DayItems";

type Props = {
  year: number;
  month: number;
  items: CalendarMonth;
  /** The day of this month that is today, if one is. */
  today: number | null;
  now: Date;
  times: Times;
  lang: string;
  mayOpen(item: CalendarItem): boolean;
  /** Where readers find everything published on a day. */
  archive(day: number): string;
};

const columns = [
  "lg:col-start-1",
  "lg:col-start-2",
  "lg:col-start-3",
  "lg:col-start-4",
  "lg:col-start-5",
  "lg:col-start-6",
  "lg:col-start-7",
];

/** A month: weeks side by side on a wide screen, on a narrow one the days that have something. */
export function MonthGrid(props: Props) {
  const { year, month, items, today, times, lang, archive, ...more } = props;
  const week = weekdays(lang);
  return (
    <>
      <div
        aria-hidden="true"
        lang={lang}
        className="label hidden grid-cols-7 border-ink border-b pb-1.5 text-muted lg:grid"
      >
        {week.map(({ number, name }) => (
          <span key={number} className="px-2">
            {name}
          </span>
        ))}
      </div>
      <ol className="border-rule border-t lg:grid lg:grid-cols-7 lg:border-s lg:border-t-0">
        {weekdaysOf(year, month).map((weekday, index) => {
          const day = index + 1;
          const its = items.get(day) ?? [];
          const column = week.findIndex(({ number }) => number === weekday);
          const isToday = day === today;
          return (
            <li
              key={day}
              aria-current={isToday ? "date" : undefined}
              className={`border-rule border-b py-2.5 lg:min-h-28 lg:border-e lg:px-2 lg:py-1.5 ${
                its.length === 0 && !isToday ? "hidden lg:block" : ""
              } ${day === 1 ? columns[column] : ""}`}
            >
              <h3 className="furniture font-semibold text-[0.9375rem] leading-6 lg:text-[0.875rem]">
                <span lang={lang} className="lg:sr-only">
                  {weekdayAndDay(year, month, day, lang)}
                </span>
                <span
                  aria-hidden="true"
                  className={`hidden lg:inline-block ${isToday ? "min-w-6 bg-ink px-1 text-center text-paper" : "text-muted"}`}
                >
                  {day}
                </span>
                {isToday && <span className="ms-2 font-normal text-accent lg:ms-1">Today</span>}
              </h3>
              {its.length > 0 && (
                <DayItems items={its} times={times} lang={lang} archive={archive(day)} {...more} />
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
