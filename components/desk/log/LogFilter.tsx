import { deeds, nounNames } from "@/newsroom/audit/deeds";
import type { LogFilter as Filter } from "@/newsroom/audit/schema";

type Props = { filter: Filter; people: readonly { value: string; name: string }[] };

const acts = Object.entries(deeds)
  .map(([value, [name]]) => ({ value, name }))
  .sort((one, other) => one.name.localeCompare(other.name));
const nouns = Object.entries(nounNames).map(([value, name]) => ({ value, name }));

/** What of the log to show: a plain form whose answer is an address. */
export function LogFilter({ filter, people }: Props) {
  return (
    <form
      action="/admin/log"
      aria-label="What to show"
      className="mb-6 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_1fr_auto]"
    >
      <Choices name="person" label="Who" value={filter.person} none="Everybody" options={people} />
      <Choices
        name="act"
        label="What"
        value={filter.act}
        none="Everything but saved drafts"
        options={[{ value: "all", name: "Everything" }, ...acts]}
      />
      <Choices name="noun" label="To what" value={filter.noun} none="Anything" options={nouns} />
      <div className="field">
        <label htmlFor="log-day">Day</label>
        <input id="log-day" type="date" name="day" defaultValue={filter.day} />
      </div>
      <div className="flex gap-2">
        <button type="submit" className="button">
          Show
        </button>
        {Object.values(filter).some(Boolean) && (
          <a href="/admin/log" className="button button-quiet">
            Show all
          </a>
        )}
      </div>
    </form>
  );
}

function Choices(props: {
  name: string;
  label: string;
  value: string | undefined;
  none: string;
  options: readonly { value: string; name: string }[];
}) {
  const { name, label, value, none, options } = props;
  return (
    <div className="field">
      <label htmlFor={`log-${name}`}>{label}</label>
      <select id={`log-${name}`} name={name} defaultValue={value ?? ""}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
