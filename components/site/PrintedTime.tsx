import { zoned } from "@/newsroom/language/dates";

/** A moment, for people in the paper's words and for machines with its zone. */
export function PrintedTime({
  at,
  timeZone,
  children,
}: {
  at: Date;
  timeZone: string;
  children: string;
}) {
  return <time dateTime={zoned(at, timeZone)}>{children}</time>;
}
