/** A date and time as a person types it, on the paper's clock. */
import { Temporal } from "temporal-polyfill";

/** An instant as `<input type="datetime-local">` shows it: "2026-03-02T07:30" in this zone. */
export function toLocalTime(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** An instant that may be meant, as a person tells it from the others. */
type Meant = { at: Date; label: string };

/** What was typed: an instant; or what is wrong with it, and what may be meant by it if that has to be asked. */
export type Typed = { at: Date } | { problem: string; meant?: Meant[] };

/** What lies further ahead than this is asked about: a year typed wrongly is a story that never comes out. */
const far = Temporal.Duration.from({ years: 1 });

/**
 * What was typed, "2026-03-02T07:30" on this zone's clock, as an instant; else what is wrong with it. A time the clock
 * shows twice, when summer time ends, and one more than a year ahead are asked about: `meant` lists what they can mean,
 * and `answer`, one of these instants as ISO 8601 has them, says which it is.
 */
export function fromLocalTime(
  typed: string,
  timeZone: string,
  { answer, now = new Date() }: { answer?: string; now?: Date } = {},
): Typed {
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
  const asked = toAsk(local, zoned, now);
  if (!asked) return { at: new Date(zoned.epochMilliseconds) };
  const chosen = asked.meant.find(({ at }) => at.toISOString() === answer);
  return chosen ? { at: chosen.at } : asked;
}

/** What has to be asked about a time, if anything. */
function toAsk(
  local: Temporal.PlainDateTime,
  zoned: Temporal.ZonedDateTime,
  now: Date,
): { problem: string; meant: Meant[] } | undefined {
  const clock = local.toPlainTime().toString({ smallestUnit: "minute" });
  const later = local.toZonedDateTime(zoned.timeZoneId, { disambiguation: "later" });
  const at = ({ epochMilliseconds }: Temporal.ZonedDateTime) => new Date(epochMilliseconds);
  if (!later.equals(zoned)) {
    const label = (which: string, { offset }: Temporal.ZonedDateTime) =>
      `the ${which} ${clock} (UTC${offset})`;
    return {
      problem: `the clock shows ${clock} twice that night, when summer time ends. Which one?`,
      meant: [
        { at: at(zoned), label: label("first", zoned) },
        { at: at(later), label: label("second", later) },
      ],
    };
  }
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(
    zoned.timeZoneId,
  );
  if (Temporal.ZonedDateTime.compare(zoned, today.add(far)) <= 0) return undefined;
  return {
    problem: `${local.year} is more than a year away. Is that meant?`,
    meant: [{ at: at(zoned), label: `yes, ${local.toPlainDate()} at ${clock}` }],
  };
}

function parsed(typed: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(typed)) return null;
  try {
    return Temporal.PlainDateTime.from(typed, { overflow: "reject" });
  } catch {
    return null;
  }
}
