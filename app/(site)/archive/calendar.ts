/** A year, month or day as it stands in an address: "2026", "03", "14". */
export function parsedDate(parts: { year: string; month?: string; day?: string }) {
  const year = /^\d{4}$/.test(parts.year) ? Number(parts.year) : null;
  const two = (text: string | undefined) => (text && /^\d{2}$/.test(text) ? Number(text) : null);
  return { year, month: two(parts.month), day: two(parts.day) };
}

/** Two digits, as in addresses. */
export const twoDigits = (number: number): string => String(number).padStart(2, "0");
