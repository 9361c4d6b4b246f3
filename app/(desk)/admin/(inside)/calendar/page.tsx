import type { Metadata } from "next";
import { requireStaff } from "@/app/(desk)/require-staff";
import { twoDigits } from "@/app/(site)/archive/calendar";
import { paper, parameter, type Query } from "@/app/(site)/paper";
import { MonthGrid } from "@/components/desk/calendar/MonthGrid";
import { DeskPage } from "@/components/desk/DeskPage";
import { timesIn } from "@/components/desk/times";
import { readCalendar } from "@/newsroom/articles/calendar";
import { dayOf, monthAndYear } from "@/newsroom/language/dates";
import { may } from "@/newsroom/permissions";

export const metadata: Metadata = { title: "Calendar" };

type Month = { year: number; month: number };

/** What is to come, and what was published, in a month. */
export default async function CalendarPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const [asked, { settings, siteUrl }] = await Promise.all([
    parameter(searchParams, "month"),
    paper(),
  ]);
  const { timeZone, language } = settings;
  const now = new Date();
  const today = dayOf(now, timeZone);
  const shown = parsed(asked) ?? today;
  const { year, month } = shown;
  const items = (await readCalendar(timeZone, year, month)) ?? new Map();
  const isThisMonth = year === today.year && month === today.month;
  const link = (to: Month, rel?: "prev" | "next") => (
    <a href={`/admin/calendar?month=${inAddress(to)}`} rel={rel} className="button">
      {rel === "prev" && <span aria-hidden="true">←</span>}
      <span lang={language}>{monthAndYear(to.year, to.month, language)}</span>
      {rel === "next" && <span aria-hidden="true">→</span>}
    </a>
  );
  return (
    <DeskPage
      title="Calendar"
      intro={`What is scheduled, when embargoes end, what was published. Times are ${timeZone}.`}
    >
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h2 lang={language} className="font-semibold text-[1.375rem] leading-8">
          {monthAndYear(year, month, language)}
        </h2>
        <nav aria-label="Months" className="flex flex-wrap gap-2">
          {link(beside(shown, -1), "prev")}
          {!isThisMonth && (
            <a href="/admin/calendar" className="button">
              This month
            </a>
          )}
          {link(beside(shown, 1), "next")}
        </nav>
      </div>
      <MonthGrid
        year={year}
        month={month}
        items={items}
        today={isThisMonth ? today.day : null}
        now={now}
        times={timesIn(timeZone)}
        lang={language}
        mayOpen={({ ownerId }) => may(actor, "article.write", ownerId)}
        archive={(day) => `${siteUrl}/archive/${year}/${twoDigits(month)}/${twoDigits(day)}`}
      />
      {items.size === 0 && (
        <p className="furniture py-6 text-muted">
          Nothing is on in this month. A story given a time, or an embargo, appears here.
        </p>
      )}
    </DeskPage>
  );
}

/** A month as it stands in an address: "2026-03". */
const inAddress = ({ year, month }: Month): string => `${year}-${twoDigits(month)}`;

function parsed(asked: string | undefined): Month | null {
  const [, year, month] = /^([12]\d{3})-(0[1-9]|1[0-2])$/.exec(asked ?? "") ?? [];
  return year && month ? { year: Number(year), month: Number(month) } : null;
}

function beside({ year, month }: Month, by: 1 | -1): Month {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}
