import type { LogEntry } from "@/newsroom/audit/schema";
import type { Times } from "../times";
import { Deed } from "./Deed";

/** Who did what when, newest first. On a phone each entry stands as a paragraph. */
export function LogTable({ entries, times }: { entries: readonly LogEntry[]; times: Times }) {
  return (
    <ol className="furniture border-rule border-t text-[0.9375rem] leading-[1.375rem]">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="gap-x-6 border-rule border-b py-2.5 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <time
            dateTime={entry.at.toISOString()}
            className="block text-[0.875rem] text-muted sm:text-[0.9375rem]"
          >
            {times.moment(entry.at)}
          </time>
          <span className="min-w-0">
            <b className="font-semibold">{whoName(entry.who)}</b>{" "}
            <Deed entry={entry} times={times} />
          </span>
        </li>
      ))}
    </ol>
  );
}

const whoName = ({ kind, name }: LogEntry["who"]): string =>
  kind === "staff" ? name : `The ${name}`;
