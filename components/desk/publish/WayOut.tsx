import { Button } from "@/components/ui/Button.island";
import { TextField } from "@/components/ui/Field.island";
import type { FormAction } from "@/components/ui/outcome";
import type { Publishing } from "@/newsroom/articles/publish-read";
import { toLocalTime } from "@/newsroom/language/local-time";
import type { Times } from "../times";
import { Part } from "./Part";
import { type Read, StoryForm } from "./StoryForm";

type Props = {
  story: Publishing;
  read: Read;
  times: Times;
  timeZone: string;
  now: Date;
  actions: Record<"publish" | "schedule" | "embargo", FormAction>;
};

/** Publish, schedule, and the embargo neither passes. */
export function WayOut({ story, read, times, timeZone, now, actions }: Props) {
  const isBlocked = story.checks.some(({ state }) => state === "blocks");
  const waits = story.checks.some(({ state }) => state === "waits");
  const { scheduledFor, embargoUntil } = story;
  const clock = `On the paper’s clock (${timeZone}), where it is ${times.hour(now)} now.`;
  return (
    <>
      <Part
        title="Publish now"
        intro={
          isBlocked
            ? "Mend what blocks first: the checklist leads there."
            : waits && embargoUntil
              ? `Under embargo until ${times.moment(embargoUntil)}.`
              : `It stands at ${story.path} for every reader from the moment you press.`
        }
      >
        <StoryForm story={read} action={actions.publish} label="Publish now">
          <Button type="submit" look="strong" disabled={isBlocked || waits}>
            Publish
          </Button>
        </StoryForm>
      </Part>
      {!isBlocked && (
        <Part title={scheduledFor ? "Change the schedule" : "Schedule"}>
          <StoryForm
            story={read}
            action={actions.schedule}
            label="Schedule"
            className="grid max-w-[20rem] gap-3"
          >
            <TextField
              name="scheduledFor"
              label="Publish at"
              type="datetime-local"
              hint={clock}
              defaultValue={toLocalTime(scheduledFor ?? nextHour(now, embargoUntil), timeZone)}
            />
            <div>
              <Button type="submit">Schedule</Button>
            </div>
          </StoryForm>
        </Part>
      )}
      <Part
        id="embargo"
        title="Embargo"
        intro="Nobody can publish it before this moment, whatever they press."
      >
        <StoryForm
          story={read}
          action={actions.embargo}
          label="Embargo"
          className="grid max-w-[20rem] gap-3"
        >
          <TextField
            name="embargoUntil"
            label="Not before"
            type="datetime-local"
            hint={clock}
            defaultValue={embargoUntil ? toLocalTime(embargoUntil, timeZone) : ""}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit">Set embargo</Button>
            {embargoUntil && (
              <Button type="submit" name="lift" value="yes" look="quiet">
                Lift embargo
              </Button>
            )}
          </div>
        </StoryForm>
      </Part>
    </>
  );
}

/** The next full hour, or the end of the embargo if that comes later. */
function nextHour(now: Date, embargoUntil: Date | null): Date {
  const hour = 3600 * 1000;
  const next = Math.ceil((now.getTime() + 1) / hour) * hour;
  return new Date(Math.max(next, embargoUntil?.getTime() ?? 0));
}
