import { PrintedTime } from "@/components/site/PrintedTime";
import { dateAndTime } from "@/newsroom/language/dates";
import type { Paper } from "@/newsroom/settings/paper";

type Props = { paper: Paper; publishedAt: Date; updatedAt: Date | null; minutes: number };

/** When it was published, when the news in it last changed (only if it did), how long it takes to read. */
export function Dates({ paper, publishedAt, updatedAt, minutes }: Props) {
  const { words, settings } = paper;
  return (
    <ul className="flex flex-wrap gap-x-5 text-[0.875rem] leading-6 text-muted">
      <li>
        {words.published}{" "}
        <PrintedTime at={publishedAt} timeZone={settings.timeZone}>
          {dateAndTime(publishedAt, settings)}
        </PrintedTime>
      </li>
      {updatedAt && (
        <li>
          {words.updated}{" "}
          <PrintedTime at={updatedAt} timeZone={settings.timeZone}>
            {dateAndTime(updatedAt, settings)}
          </PrintedTime>
        </li>
      )}
      <li>{words.minutesToRead(minutes)}</li>
    </ul>
  );
}
