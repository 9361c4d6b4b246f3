/** Times as the desk writes them, in the paper's time zone. */

/** How one paper's desk writes moments. */
export type Times = {
  /** "2 Mar 2026, 07:30" */
  moment: (at: Date) => string;
  /** "07:30" */
  hour: (at: Date) => string;
  /** "2 Mar" */
  day: (at: Date) => string;
  /** "Mon 2 Mar 2026" */
  fullDay: (at: Date) => string;
};

/** The desk speaks English, and a clock of 24 hours leaves no doubt about noon. */
export function timesIn(timeZone: string): Times {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat("en-GB", { timeZone, ...options });
    return (at: Date) => made.format(at);
  };
  return {
    moment: format({ dateStyle: "medium", timeStyle: "short" }),
    hour: format({ hour: "2-digit", minute: "2-digit" }),
    day: format({ day: "numeric", month: "short" }),
    fullDay: format({ weekday: "short", day: "numeric", month: "short", year: "numeric" }),
  };
}

/** What the newsroom says of moments, on the paper's clock: it writes them as 2026-03-02T07:30:00.000Z. */
export function onTheClock(message: string, { moment }: Times): string {
  return message.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (at) => moment(new Date(at)));
}
