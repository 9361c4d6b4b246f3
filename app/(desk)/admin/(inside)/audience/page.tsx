import type { Metadata } from "next";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper, parameter, type Query } from "@/app/(site)/paper";
import { SectionShares } from "@/components/desk/audience/SectionShares";
import { TopStories } from "@/components/desk/audience/TopStories";
import { Chart } from "@/components/desk/charts/Chart";
import { Choice } from "@/components/desk/charts/Choice";
import { dayPoints, hourPoints } from "@/components/desk/charts/points";
import { DeskPage } from "@/components/desk/DeskPage";
import { timesIn } from "@/components/desk/times";
import {
  readDays,
  readFirstHour,
  readHours,
  readSectionShares,
  readTop,
} from "@/newsroom/readership/audience";
import { type Range, rangeFrom, rangePath, rangeWords, since } from "./range";

export const metadata: Metadata = { title: "Audience" };

/** How often the paper is read, from its own counts. */
export default async function AudiencePage({ searchParams }: { searchParams: Query }) {
  await requireStaff();
  const [list, days, { settings }] = await Promise.all([
    parameter(searchParams, "list"),
    parameter(searchParams, "days"),
    paper(),
  ]);
  const range = rangeFrom(list, days);
  const { timeZone } = settings;
  const times = timesIn(timeZone);
  const [first, perHour, perDay, top, sections] = await Promise.all([
    readFirstHour(),
    readHours(48),
    readDays(range.chart, timeZone),
    readTop(since(range)),
    readSectionShares(since(range)),
  ]);
  const csv = (of: string) => (
    <a
      className="underline"
      href={`/admin/audience/audience.csv?of=${of}&list=${range.list}&days=${range.chart}`}
    >
      <span className="sr-only">Reads by {of} as </span>CSV
    </a>
  );
  return (
    <DeskPage
      title="Audience"
      intro={
        <>
          Counted by the paper itself, without cookies: a story in view for ten seconds is a read,
          once an hour for each reader.{" "}
          <a href="/about/popular" className="underline">
            How reads are counted
          </a>
          . Times are {timeZone}.
        </>
      }
    >
      {first ? (
        <div className="grid gap-10">
          <Chart
            caption="Reads per hour, the last 48 hours"
            column="Hour from"
            points={hourPoints(perHour, times)}
            note={csv("hour")}
          />
          <div className="grid gap-3">
            <Choice
              label="Days in the chart"
              options={([30, 90] as const).map((chart) => ({
                label: `${chart} days`,
                path: rangePath({ ...range, chart }),
                current: chart === range.chart,
              }))}
            />
            <Chart
              caption={`Reads per day, the last ${range.chart} days`}
              column="Day"
              points={dayPoints(perDay, times)}
              note={csv("day")}
            />
            <p className="furniture text-[0.875rem] text-muted">
              The newest hour and today are not over yet. The first read counted was on{" "}
              {times.moment(first)}.
            </p>
          </div>
          <Choice label="How far back the lists look" options={listOptions(range)} />
          <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <Part title={`Most read, ${rangeWords(range)}`} csv={csv("story")}>
              {top.length > 0 ? <TopStories stories={top} /> : <NoReads range={range} />}
            </Part>
            <Part title={`By section, ${rangeWords(range)}`} csv={csv("section")}>
              {sections.length > 0 ? (
                <SectionShares sections={sections} />
              ) : (
                <NoReads range={range} />
              )}
            </Part>
          </div>
        </div>
      ) : (
        <p className="furniture max-w-[42rem]">
          Nothing has been counted yet. The first read appears here a few seconds after somebody has
          had a published story in view for ten seconds. Your own reading counts too.
        </p>
      )}
    </DeskPage>
  );
}

function listOptions(range: Range) {
  return ([1, 7, 30] as const).map((list) => ({
    label: list === 1 ? "24 hours" : `${list} days`,
    path: rangePath({ ...range, list }),
    current: list === range.list,
  }));
}

function Part(props: { title: string; csv: React.ReactNode; children: React.ReactNode }) {
  return (
    <section className="min-w-0">
      <div className="furniture mb-2 flex items-baseline justify-between gap-4">
        <h2 className="font-semibold text-[1.0625rem]">{props.title}</h2>
        <span className="text-[0.875rem]">{props.csv}</span>
      </div>
      {props.children}
    </section>
  );
}

function NoReads({ range }: { range: Range }) {
  return <p className="furniture text-muted">No read was counted in {rangeWords(range)}.</p>;
}
