import type { HistoryEntry, StateRef } from "@/newsroom/articles/history";
import type { Times } from "../times";
import { stateName } from "./state-name";

type Props = {
  path: string;
  states: readonly HistoryEntry[];
  before: StateRef;
  after: StateRef;
  times: Times;
};

/** Any two states, to be chosen for comparing. */
export function CompareForm({ path, states, before, after, times }: Props) {
  const choice = (name: "before" | "after", label: string, chosen: StateRef) => (
    <div className="field">
      <label htmlFor={`compare-${name}`}>{label}</label>
      <select
        id={`compare-${name}`}
        name={name}
        // What is shown was chosen by an address, which the browser's own memory of the form must not contradict.
        key={chosen}
        defaultValue={chosen}
        autoComplete="off"
      >
        {states.map((state) => (
          <option key={state.ref} value={state.ref}>
            {`${stateName(state.ref)} · ${times.moment(state.at)} · ${state.by}`}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <form action={path} aria-labelledby="any-two" className="mt-8 space-y-3">
      <h3 id="any-two" className="furniture font-semibold text-[1.0625rem]">
        Compare any two
      </h3>
      {choice("before", "Before", before)}
      {choice("after", "After", after)}
      <button type="submit" className="button">
        Compare
      </button>
    </form>
  );
}
