/** A whole minute, some hours before another moment. */
export function before(now: Date, hours: number): Date {
  return new Date(Math.floor(now.getTime() / 60_000 - hours * 60) * 60_000);
}
