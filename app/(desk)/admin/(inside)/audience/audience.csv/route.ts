import { csvAnswer } from "@/app/(desk)/csv-answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import { dayOf, zoned } from "@/newsroom/language/dates";
import { readDays, readHours, readSectionShares, readTop } from "@/newsroom/readership/audience";
import { readSettings } from "@/newsroom/settings/read";
import { rangeFrom, since } from "../range";

/** The numbers of the audience screen: `of` is hour, day, story or section. */
export async function GET(request: Request): Promise<Response> {
  await requireStaff();
  const { searchParams } = new URL(request.url);
  const range = rangeFrom(
    searchParams.get("list") ?? undefined,
    searchParams.get("days") ?? undefined,
  );
  const { timeZone } = await readSettings();
  switch (searchParams.get("of")) {
    case "hour": {
      const bars = await readHours(48);
      const rows = bars.map(({ from, reads }) => [zoned(from, timeZone), reads]);
      return csvAnswer("reads-by-hour.csv", ["hour from", "reads"], rows);
    }
    case "day": {
      const bars = await readDays(range.chart, timeZone);
      const rows = bars.map(({ from, reads }) => [date(from, timeZone), reads]);
      return csvAnswer("reads-by-day.csv", ["day", "reads"], rows);
    }
    case "story": {
      const stories = await readTop(since(range), 1000);
      const rows = stories.map(({ id, headline, section, reads }) => [
        id,
        headline,
        section,
        reads,
      ]);
      return csvAnswer("reads-by-story.csv", ["story", "headline", "section", "reads"], rows);
    }
    case "section": {
      const sections = await readSectionShares(since(range));
      const rows = sections.map(({ name, reads, stories }) => [name, reads, stories]);
      return csvAnswer("reads-by-section.csv", ["section", "reads", "stories read"], rows);
    }
    default:
      return new Response("There is no such table.\n", { status: 404 });
  }
}

function date(at: Date, timeZone: string): string {
  const { year, month, day } = dayOf(at, timeZone);
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
