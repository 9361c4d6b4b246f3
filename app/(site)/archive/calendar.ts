import { span } from "@/newsroom/language/dates";

/** A year, month or day as it stands in an address: "2026", "03", "14". */
export function parsedDate(parts: { year: string; month?: string; day?: string }) {
  const year = /^\d{4}$/.test(parts.year) ? Number(parts.year) : null;
  const two = (text: string | undefined) => (text && /^\d{2}$/.test(text) ? Number(text) : null);
  return { year, month: two(parts.month), day: two(parts.day) };
}

/** Two digits, as in addresses. */
export const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** A day as an address asks for it, as instants [from, until); null when there is none such. */
export function dayAsked(parts: { year: string; month: string; day: string }, timeZone: string) {
  const { year, month, day } = parsedDate(parts);
  if (year === null || month === null || day === null) return null;
  const within = span(timeZone, year, month, day);
  return within && { ...within, year, month };
}
