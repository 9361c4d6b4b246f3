/** Dates as readers see them, and the paper's days as instants. */
import { Temporal } from "temporal-polyfill";

/** How dates are printed: the paper's language and time zone. */
export type Calendar = { language: string; timeZone: string };

const formats = new Map<string, Intl.DateTimeFormat>();
function format(calendar: Calendar, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${calendar.language}|${calendar.timeZone}|${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(calendar.language, { timeZone: calendar.timeZone, ...options });
    formats.set(key, made);
  }
  return made;
}

/** "Monday, March 2, 2026" in the paper's language. */
export const fullDate = (at: Date, calendar: Calendar): string =>
  format(calendar, { dateStyle: "full" }).format(at);
/** "March 2, 2026" in the paper's language. */
export const longDate = (at: Date, calendar: Calendar): string =>
  format(calendar, { dateStyle: "long" }).format(at);
/** "March 2, 2026 at 7:30 AM UTC" in the paper's language. */
export const dateAndTime = (at: Date, calendar: Calendar): string =>
  format(calendar, {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(at);
/** "March 2026" in the paper's language; `month` counts from 1. */
export const monthAndYear = (year: number, month: number, language: string): string =>
  format({ language, timeZone: "UTC" }, { year: "numeric", month: "long" }).format(
    Date.UTC(year, month - 1, 1),
  );
/** "Monday, March 2" in the paper's language; `month` counts from 1. */
export const weekdayAndDay = (year: number, month: number, day: number, language: string): string =>
  format({ language, timeZone: "UTC" }, { weekday: "long", month: "long", day: "numeric" }).format(
    Date.UTC(year, month - 1, day),
  );
/** "March" in the paper's language; `month` counts from 1. */
export const monthName = (month: number, language: string): string =>
  format({ language, timeZone: "UTC" }, { month: "long" }).format(Date.UTC(2000, month - 1, 1));

/** The days of a week in the order it has in a language, each by its number (1 is Monday) and its name: "Mon". */
export function weekdays(language: string): { number: number; name: string }[] {
  const locale: Intl.Locale & WeekInfo = new Intl.Locale(language);
  const first = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
  const short = format({ language, timeZone: "UTC" }, { weekday: "short" });
  return Array.from({ length: 7 }, (_, index) => {
    const number = ((first - 1 + index) % 7) + 1;
    // 1 January 2001 was a Monday.
    return { number, name: short.format(Date.UTC(2001, 0, number)) };
  });
}

// In Node 22 a property, by the standard a method; TypeScript's library has neither yet.
type WeekInfo = { getWeekInfo?(): { firstDay: number }; weekInfo?: { firstDay: number } };

/** The weekday of each day of a month, 1 for Monday, from its first; `month` counts from 1. */
export function weekdaysOf(year: number, month: number): number[] {
  const first = new Temporal.PlainDate(year, month, 1);
  return Array.from(
    { length: first.daysInMonth },
    (_, index) => ((first.dayOfWeek - 1 + index) % 7) + 1,
  );
}

/** ISO 8601 with the paper's own offset: "2026-03-02T07:30:00+01:00". */
export function zoned(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: "second", timeZoneName: "never" });
}

/** The day an instant falls on in the paper's time zone. */
export function dayOf(at: Date, timeZone: string): { year: number; month: number; day: number } {
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(
    at.getTime(),
  ).toZonedDateTimeISO(timeZone);
  return { year, month, day };
}

/** When the paper's day that holds this instant ends. */
export function endOfDay(at: Date, timeZone: string): Date {
  const { year, month, day } = dayOf(at, timeZone);
  // A day taken from the calendar is in the calendar.
  return span(timeZone, year, month, day)?.until ?? at;
}

/** Of the first newspaper (Strasbourg): an earlier date is a slip of the key. PostgreSQL has no year 0. */
export const firstYear = 1605;

/**
 * A year, month or day of the paper as instants [from, until).
 * @returns null when there is no such day in the calendar.
 */
export function span(
  timeZone: string,
  year: number,
  month?: number,
  day?: number,
): { from: Date; until: Date } | null {
  if (year < firstYear) return null;
  try {
    const start = Temporal.PlainDate.from(
      { year, month: month ?? 1, day: day ?? 1 },
      { overflow: "reject" },
    );
    const end = start.add(day ? { days: 1 } : month ? { months: 1 } : { years: 1 });
    const instant = (date: Temporal.PlainDate) =>
      new Date(date.toZonedDateTime(timeZone).epochMilliseconds);
    return { from: instant(start), until: instant(end) };
  } catch {
    return null;
  }
}
