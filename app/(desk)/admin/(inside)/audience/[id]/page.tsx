import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { Chart } from "@/components/desk/charts/Chart";
import { counted } from "@/components/desk/charts/point";
import { dayPoints, hoursSincePoints } from "@/components/desk/charts/points";
import { DeskPage } from "@/components/desk/DeskPage";
import { timesIn } from "@/components/desk/times";
import { readStoryReads } from "@/newsroom/readership/audience";

export const metadata: Metadata = { title: "A story’s readers" };

/** How often one story was read, from its publication on. */
export default async function StoryAudiencePage({ params }: { params: Promise<{ id: string }> }) {
  await requireStaff();
  const [{ id }, { settings }] = await Promise.all([params, paper()]);
  const story = await readStoryReads(Number(id), settings.timeZone);
  if (!story) notFound();
  const times = timesIn(settings.timeZone);
  const { hours, days } = story;
  return (
    <DeskPage
      title={story.headline}
      intro={
        <>
          {story.section} · published {times.moment(story.publishedAt)} ·{" "}
          {story.reads === 0 ? "no read counted yet" : `${counted(story.reads)} reads in all`}.{" "}
          <a href="/about/popular" className="underline">
            How reads are counted
          </a>
        </>
      }
      actions={
        <>
          <a href="/admin/audience" className="button">
            All stories
          </a>
          <a href={`/admin/stories/${story.id}`} className="button">
            Open the story
          </a>
        </>
      }
    >
      {story.reads === 0 ? (
        <p className="furniture max-w-[42rem]">
          Nobody has had this story in view for ten seconds yet, or counting began after it was
          published.
        </p>
      ) : (
        <div className="grid gap-10">
          {hours.some(({ reads }) => reads > 0) ? (
            <Chart
              shape="line"
              caption={
                hours.length === 1
                  ? "Reads in the hour of publication"
                  : `Reads per hour, the first ${hours.length} hours`
              }
              column="Since publication"
              points={hoursSincePoints(hours, times)}
              note={
                <a className="underline" href={`/admin/audience/${story.id}/reads.csv`}>
                  <span className="sr-only">Reads of this story as </span>CSV
                </a>
              }
            />
          ) : (
            <p className="furniture text-muted">
              No read was counted in its first {hours.length} hours: counting may have begun later.
            </p>
          )}
          <Chart
            caption={`Reads per day, ${days.length === 1 ? "today" : `the last ${days.length} days`}`}
            column="Day"
            points={dayPoints(days, times)}
          />
        </div>
      )}
    </DeskPage>
  );
}
