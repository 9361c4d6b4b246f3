/** A date and time as a person types it, on the paper's clock. */
import { Temporal } from "temporal-polyfill";

/** An instant as `<input type="datetime-local">` shows it: "2026-03-02T07:30" in this zone. */
export function toLocalTime(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/**
 * What was typed, "2026-03-02T07:30" on this zone's clock, as an instant; else what is wrong with it. A time the clock
 * shows twice, when summer time ends, is taken for the first.
 */
export function fromLocalTime(typed: string, timeZone: string): { at: Date } | { problem: string } {
  const local = parsed(typed);
  if (!local) return { problem: "needs a date and a time" };
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  // In the gap when summer time begins, Temporal answers with a time that is on the clock.
  if (!zoned.toPlainDateTime().equals(local)) {
    const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: "minute" });
    const after = local.toZonedDateTime(timeZone, { disambiguation: "later" });
    return {
      problem: `there is no ${clock(local.toPlainTime())} on that day: the clocks go forward in the night. Take ${clock(after.toPlainTime())} or another time`,
    };
  }
  return { at: new Date(zoned.epochMilliseconds) };
}

function parsed(typed: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(typed)) return null;
  try {
    return Temporal.PlainDateTime.from(typed, { overflow: "reject" });
  } catch {
    return null;
  }
}
