/** Hour totals set out over hours and days. Pure. */
import { Temporal } from "temporal-polyfill";

/** Reads in the time that begins at `from`. */
export type Bar = { from: Date; reads: number };

/** What a set of hour totals holds: reads by the hour's beginning in epoch milliseconds. */
type Totals = ReadonlyMap<number, number>;

const hour = 3600 * 1000;

/** So many hours from `from` on, those without a read included. */
export function hourBars(totals: Totals, from: Date, hours: number): Bar[] {
  return Array.from({ length: hours }, (_, index) => {
    const start = new Date(from.getTime() + index * hour);
    return { from: start, reads: totals.get(start.getTime()) ?? 0 };
  });
}

/** When today and each of the days before it began in a time zone, oldest first. */
export function startOfDays(now: Date, days: number, timeZone: string): Date[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  return Array.from({ length: days }, (_, index) => {
    const date = today.subtract({ days: days - 1 - index });
    return new Date(date.toZonedDateTime(timeZone).epochMilliseconds);
  });
}

/** The totals of days; each ends where the next begins. */
export function dayBars(totals: Totals, starts: readonly Date[]): Bar[] {
  const bars = starts.map((from) => ({ from, reads: 0 }));
  for (const [at, reads] of totals) {
    const bar = bars.findLast(({ from }) => from.getTime() <= at);
    if (bar) bar.reads += reads;
  }
  return bars;
}
