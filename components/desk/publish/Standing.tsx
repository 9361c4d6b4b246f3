import type { ReactNode } from "react";
import type { Publishing } from "@/newsroom/articles/publish-read";
import type { Times } from "../times";

type Props = {
  story: Publishing;
  times: Times;
  timeZone: string;
  now: Date;
  /** What was done just before. */
  done: string | null;
};

/** Where a story stands, and where readers find it. */
export function Standing({ story, times, timeZone, now, done }: Props) {
  const { publishedAt, updatedAt, correctedAt, state } = story;
  const dates: [string, Date | null][] = [
    ["Updated", updatedAt],
    ["Corrected", correctedAt],
  ];
  const isOverdue = state.status === "scheduled" && (story.scheduledFor ?? now) < now;
  const isLoud = done !== null || isOverdue;
  return (
    <section
      aria-label="Where it stands"
      className={isLoud ? `notice ${isOverdue ? "notice-bad" : ""}` : "furniture text-[0.9375rem]"}
    >
      {done && (
        <p role="status" className="font-semibold">
          {done}
        </p>
      )}
      <p className="max-w-[46rem]">
        {standing(story, (at) => `${times.moment(at)} (${timeZone})`, isOverdue)}
        {state.status === "published" &&
          dates.map(([what, at]) => at && ` ${what} ${times.moment(at)}.`)}
      </p>
      {publishedAt && (
        <p className="mt-1 flex flex-wrap gap-x-5">
          <a href={story.path} className="font-semibold underline">
            {story.retracted ? "See what stands there now" : "View on the paper"}
          </a>
          {(story.retracted || correctedAt) && (
            <a href="/corrections" className="underline">
              The corrections log
            </a>
          )}
          {state.status === "published" && story.mayEditAll && (
            <a href="/admin/front" className="underline">
              Arrange the front page
            </a>
          )}
        </p>
      )}
    </section>
  );
}

function standing(story: Publishing, moment: (at: Date) => string, isOverdue: boolean): ReactNode {
  const { status, version } = story.state;
  switch (status) {
    case "draft":
      return "A draft. Nobody outside the desk sees it.";
    case "inReview":
      return "In review: an editor reads it.";
    case "ready":
      return "Ready: an editor passed it as it stands.";
    case "scheduled": {
      const at = story.scheduledFor && moment(story.scheduledFor);
      if (!isOverdue) return `Scheduled for ${at}.`;
      return story.checks.some((check) => check.state === "blocks")
        ? `It was due on ${at} and could not be published. It goes out as soon as what blocks is mended.`
        : `It was due on ${at} and goes out within seconds.`;
    }
    case "published":
      return `Published ${story.publishedAt && moment(story.publishedAt)}. Readers see version ${version}.`;
    case "retracted":
      return `Retracted ${story.retracted && moment(story.retracted.at)}: ${story.retracted?.reason}`;
    case "trashed":
      return "In the trash. Take it back before it can go anywhere.";
    default:
      return status satisfies never;
  }
}
