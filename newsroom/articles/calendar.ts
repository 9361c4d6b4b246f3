/** What is to come and what was published, by day of the paper. */
import { database } from "../database";
import { dayOf, span } from "../language/dates";
import { type Status, status } from "./schema";

/** Something on a day: a story that is due, an embargo that ends, a story that was published. */
export type CalendarItem = {
  kind: "scheduled" | "embargo" | "published";
  at: Date;
  articleId: number;
  /** Of the draft; of the live version once published. May be empty. */
  headline: string;
  section: string;
  status: Status;
  /** Whose story it is: a screen links only to what its reader may open. */
  ownerId: number | null;
};

/** The days of a month that have something, by number from 1; within a day by time. */
export type CalendarMonth = ReadonlyMap<number, CalendarItem[]>;

/** More stories of a month are not listed: an import may have brought thousands. */
const mostPublished = 2_000;

const select = {
  id: true,
  status: true,
  ownerId: true,
  publishedAt: true,
  scheduledFor: true,
  embargoUntil: true,
  section: { select: { name: true } },
  draft: { select: { headline: true } },
  liveVersion: { select: { headline: true } },
} as const;

/** A month of the paper; `month` counts from 1. Null when the calendar has no such month. */
export async function readCalendar(
  timeZone: string,
  year: number,
  month: number,
): Promise<CalendarMonth | null> {
  const within = span(timeZone, year, month);
  if (!within) return null;
  const inMonth = { gte: within.from, lt: within.until };
  const coming = { in: ["draft", "inReview", "ready", "scheduled"] };
  const [scheduled, embargoed, published] = await Promise.all([
    database().article.findMany({
      where: { status: "scheduled", scheduledFor: inMonth },
      select,
    }),
    database().article.findMany({ where: { status: coming, embargoUntil: inMonth }, select }),
    database().article.findMany({
      where: { status: "published", publishedAt: inMonth },
      orderBy: { publishedAt: "desc" },
      take: mostPublished,
      select,
    }),
  ]);
  type Row = (typeof scheduled)[number];
  const item = (kind: CalendarItem["kind"], row: Row, at: Date | null): CalendarItem[] => {
    const words = kind === "published" ? row.liveVersion : row.draft;
    const { id: articleId, ownerId, section } = row;
    return at
      ? [
          {
            kind,
            at,
            articleId,
            ownerId,
            headline: words?.headline ?? "",
            section: section.name,
            status: status.parse(row.status),
          },
        ]
      : [];
  };
  const items = [
    ...scheduled.flatMap((row) => item("scheduled", row, row.scheduledFor)),
    ...embargoed.flatMap((row) => item("embargo", row, row.embargoUntil)),
    ...published.flatMap((row) => item("published", row, row.publishedAt)),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  const days = new Map<number, CalendarItem[]>();
  for (const one of items) {
    const { day } = dayOf(one.at, timeZone);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return days;
}
