import { csvAnswer } from "@/app/(desk)/csv-answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import { deed } from "@/newsroom/audit/deeds";
import { walkLog } from "@/newsroom/audit/read";
import { type LogFilter, logFilter } from "@/newsroom/audit/schema";
import { zoned } from "@/newsroom/language/dates";
import { readSettings } from "@/newsroom/settings/read";

const heads = ["when", "who", "did what", "action", "noun", "id", "details"];

/** The log as the screen's filter leaves it, all of it. */
export async function GET(request: Request): Promise<Response> {
  await requireStaff("audit.read");
  const filter = logFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { timeZone } = await readSettings();
  return csvAnswer("log.csv", heads, rows(filter, timeZone));
}

async function* rows(filter: LogFilter, timeZone: string) {
  const date = (at: Date) => zoned(at, timeZone);
  for await (const entry of walkLog(filter, timeZone)) {
    const { before, it, after } = deed(entry, date);
    const { at, who, action, noun, nounId, details } = entry;
    const said = Object.keys(details).length > 0 ? JSON.stringify(details) : null;
    yield [date(at), who.name, `${before}${it ?? ""}${after}`, action, noun, nounId, said];
  }
}
