/** Dates of publication as files give them. Pure. */
import { Temporal } from "temporal-polyfill";
import { firstYear } from "../language/dates";

/**
 * A moment with its time zone ("2024-05-01T08:00:00Z", "2024-05-01 08:00+02:00", with "[Europe/Lisbon]"), or a day,
 * which is taken as the midnight it began with where the paper is.
 * @returns the instant, or what is wrong with it.
 */
export function publicationDate(text: string, timeZone: string): { at: Date } | { wrong: string } {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const zoned = /(?:[zZ]|[+-]\d{2}(?::?\d{2})?|\])$/.test(text.replace(/^\d{4}-\d{2}-\d{2}/, ""));
  if (!day && !/^\d{4}-\d{2}-\d{2}[tT ]+\d/.test(text)) {
    return { wrong: `is not a date such as 2024-05-01 or 2024-05-01T08:00:00+02:00 (“${text}”)` };
  }
  if (!day && !zoned) return { wrong: `has no time zone; end it with Z or +02:00 (“${text}”)` };
  try {
    const at = new Date(day ? midnight(text, timeZone) : instant(text.replace(/[tT ]+/, "T")));
    return at.getUTCFullYear() < firstYear
      ? { wrong: `is before there were newspapers (“${text}”)` }
      : { at };
  } catch {
    return { wrong: `is no moment of the calendar (“${text}”)` };
  }
}

const midnight = (text: string, timeZone: string) =>
  Temporal.PlainDate.from(text, { overflow: "reject" }).toZonedDateTime(timeZone).epochMilliseconds;

// A blank may stand before the offset, as in "2024-05-01 08:00 +0200".
const instant = (text: string) => {
  const joined = text.replace(/ +(?=[+-]\d|[zZ]$)/, "");
  return joined.endsWith("]")
    ? Temporal.ZonedDateTime.from(joined, { overflow: "reject" }).epochMilliseconds
    : Temporal.Instant.from(joined).epochMilliseconds;
};

const months =
  "january|february|march|april|may|june|july|august|september|october|november|december".split(
    "|",
  );
const monthNamed = (word: string) =>
  months.findIndex((month) => month.startsWith(word.toLowerCase().replace(".", ""))) + 1;

/**
 * A line that is nothing but a date in English or ISO order ("May 1, 2024", "Published: 1 May 2024"), as "2024-05-01".
 * @returns null for any other line.
 */
export function dateLine(line: string): string | null {
  const text = line.replace(/^(?:published|posted|date)\b:?\s*(?:on\s+)?/i, "").trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/i;
  const bare = text.replace(weekday, "");
  const american = /^([a-z]{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(bare);
  const other = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}\.?) (\d{4})$/i.exec(bare);
  const [name, day, year] = american
    ? [american[1], american[2], american[3]]
    : [other?.[2], other?.[1], other?.[3]];
  if (!name || !day || !year) return null;
  const month = monthNamed(name);
  return month === 0 ? null : `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
