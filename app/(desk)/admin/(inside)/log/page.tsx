import type { Metadata } from "next";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper, type Query, withQuery } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { LogFilter } from "@/components/desk/log/LogFilter";
import { LogTable } from "@/components/desk/log/LogTable";
import { timesIn } from "@/components/desk/times";
import { readLog, readPeople } from "@/newsroom/audit/read";
import { logFilter } from "@/newsroom/audit/schema";

export const metadata: Metadata = { title: "Log" };

/** Who did what when. */
export default async function LogPage({ searchParams }: { searchParams: Query }) {
  await requireStaff("audit.read");
  const query = await searchParams;
  const [{ settings }, people] = await Promise.all([paper(), readPeople()]);
  const filter = logFilter.parse(query);
  const before = typeof query.before === "string" ? query.before : undefined;
  const { timeZone } = settings;
  const { items, older } = await readLog(filter, { timeZone, before });
  return (
    <DeskPage
      title="Log"
      intro={`Who did what, newest first. Nothing here is ever changed or removed. Times are ${timeZone}.`}
      actions={
        <a href={withQuery("/admin/log/log.csv", filter)} className="button">
          Download as CSV
        </a>
      }
    >
      <LogFilter filter={filter} people={people} />
      {items.length > 0 ? (
        <LogTable entries={items} times={timesIn(timeZone)} />
      ) : (
        <p className="furniture text-muted">Nothing of this kind has happened.</p>
      )}
      <nav aria-label="Pages of the log" className="mt-6 flex gap-2">
        {before && (
          <a href={withQuery("/admin/log", filter)} className="button">
            Newest
          </a>
        )}
        {older && (
          <a href={withQuery("/admin/log", { ...filter, before: older })} className="button">
            Older
          </a>
        )}
      </nav>
    </DeskPage>
  );
}
