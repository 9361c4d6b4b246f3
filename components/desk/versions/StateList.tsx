import type { HistoryEntry, StateRef } from "@/newsroom/articles/history";
import type { Times } from "../times";
import { stateName } from "./state-name";

const whys: Record<NonNullable<HistoryEntry["why"]>, string> = {
  first: "First published",
  typo: "Typo",
  update: "Update",
  correction: "Correction",
  clarification: "Clarification",
};

type Props = {
  path: string;
  states: readonly HistoryEntry[];
  /** The one whose changes are shown. */
  current: StateRef | undefined;
  times: Times;
  lang: string;
};

/** Every state of a story, newest first; each leads to what it changed. */
export function StateList({ path, states, current, times, lang }: Props) {
  return (
    <ol className="furniture border-rule border-t text-[0.9375rem] leading-[1.375rem]">
      {states.map((state) => {
        const { ref, kind, at, by, why, note, isLive } = state;
        return (
          <li key={ref} className="border-rule border-b py-2.5">
            <a
              href={`${path}?after=${ref}`}
              aria-current={ref === current ? "true" : undefined}
              className={`quiet-link aria-[current=true]:underline ${
                kind === "restorePoint" || kind === "setAside" ? "" : "font-semibold"
              }`}
            >
              {stateName(state.ref)}
              <span className="sr-only"> of {times.moment(at)}</span>
            </a>
            {isLive && <span className="label ms-3 text-accent">What readers see</span>}
            <p className="text-[0.875rem] text-muted">
              {by}, {times.moment(at)}
            </p>
            {kind === "setAside" && (
              <p className="mt-1 text-[0.875rem] text-muted">
                Not chosen when two people had written at once.
              </p>
            )}
            {why && (
              <p className="mt-1 text-[0.875rem]">
                {whys[why]}
                {note && (
                  <>
                    : <span lang={lang}>{note}</span>
                  </>
                )}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
