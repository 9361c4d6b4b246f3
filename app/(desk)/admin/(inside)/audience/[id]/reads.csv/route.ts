import { csvAnswer } from "@/app/(desk)/csv-answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import { zoned } from "@/newsroom/language/dates";
import { readStoryReads } from "@/newsroom/readership/audience";
import { readSettings } from "@/newsroom/settings/read";

type Context = { params: Promise<{ id: string }> };

/** A story's reads by the hour since its publication, thirty days at most. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  await requireStaff();
  const { timeZone } = await readSettings();
  const story = await readStoryReads(Number((await params).id), timeZone, { hours: 30 * 24 });
  if (!story) return new Response("There is no such story.\n", { status: 404 });
  return csvAnswer(
    `reads-of-story-${story.id}.csv`,
    ["hours since publication", "hour from", "reads"],
    story.hours.map(({ from, reads }, index) => [index, zoned(from, timeZone), reads]),
  );
}
