import type { DeskFilter } from "@/newsroom/articles/desk-filter";
import type { Waiting, WaitingFor, WaitingRow } from "@/newsroom/articles/waiting";
import type { Times } from "../times";
import { StoryLink } from "./StoryLink";

type Props = {
  groups: readonly Waiting[];
  times: Times;
  lang: string;
  addressOf(filter: DeskFilter): string;
};

const titles: Record<WaitingFor, string> = {
  failed: "Could not go out",
  sentBack: "Sent back to you",
  inReview: "In review",
  ready: "Ready to publish",
  soon: "Going out within a day",
  changed: "Changed, not published yet",
  drafts: "Your drafts",
};

/** What needs this person first, the most pressing at the top. */
export function WaitingList({ groups, times, lang, addressOf }: Props) {
  return (
    <section aria-labelledby="waiting" className="mb-8">
      <h2 id="waiting" className="sr-only">
        Waiting for you
      </h2>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2 xl:grid-cols-3">
        {groups.map(({ for: kind, rows, more, filter }) => (
          <section key={kind} aria-labelledby={`waiting-${kind}`} className="min-w-0">
            <h3
              id={`waiting-${kind}`}
              className={`label border-ink border-b pb-1.5 ${kind === "failed" ? "text-accent" : ""}`}
            >
              {titles[kind]}
            </h3>
            <ul>
              {rows.map((row) => (
                <li key={row.id} className="break-words border-rule border-b py-2">
                  <p className="font-semibold leading-6">
                    <StoryLink story={row} lang={lang} />
                  </p>
                  <p className="furniture text-[0.875rem] text-muted leading-5">
                    {remark(kind, row, times)}
                  </p>
                </li>
              ))}
            </ul>
            {more > 0 && filter && (
              <a
                href={addressOf(filter)}
                className="furniture inline-block py-2 text-[0.875rem] underline"
              >
                All {rows.length + more}
              </a>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}

/** What is to be known of a story that waits for this. */
function remark(kind: WaitingFor, row: WaitingRow, times: Times): string {
  const { savedBy, savedAt, scheduledFor, byline, sentBack, why = [] } = row;
  const saved = `saved by ${savedBy}, ${times.moment(savedAt)}`;
  const by = byline.join(", ") || "No byline";
  switch (kind) {
    case "failed":
      return [`Was due ${scheduledFor ? times.moment(scheduledFor) : ""}`, ...why].join(". ");
    case "sentBack":
      return sentBack ? `By ${sentBack.by}, ${times.moment(sentBack.at)}` : "";
    case "soon":
      return `${scheduledFor ? times.moment(scheduledFor) : ""} · ${by}`;
    case "inReview":
    case "ready":
      return `${by} · ${saved}`;
    case "changed":
    case "drafts":
      return `S${saved.slice(1)}`;
    default:
      return kind satisfies never;
  }
}
