/** "14:02" in the paper's time zone, wherever whoever reads it sits. */
export const clockTime = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(at);
