import { deed } from "@/newsroom/audit/deeds";
import type { LogEntry } from "@/newsroom/audit/schema";
import type { Times } from "../times";

/** Where the desk shows each kind of thing. */
const places: Readonly<Record<string, (id: number) => string>> = {
  article: (id) => `/admin/stories/${id}`,
  author: (id) => `/admin/authors/${id}`,
  image: (id) => `/admin/pictures/${id}`,
  section: (id) => `/admin/sections/${id}`,
  topic: (id) => `/admin/topics/${id}`,
};

/** What was done, as the end of a sentence that begins with a name; what it was done to is a link, if it has a screen. */
export function Deed({ entry, times }: { entry: LogEntry; times: Times }) {
  const { before, it, after } = deed(entry, times.moment);
  const path = entry.nounId === null ? undefined : places[entry.noun]?.(entry.nounId);
  return (
    <>
      {before}
      {path && entry.subject ? (
        <a href={path} className="underline">
          {it}
        </a>
      ) : (
        it
      )}
      {after}
    </>
  );
}
