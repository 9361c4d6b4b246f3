import type { ReactNode } from "react";
import type { DeskFilter } from "@/newsroom/articles/desk-filter";
import { statusNames } from "../status-names";

type Named = { slug: string; name: string };
type Props = { filter: DeskFilter; sections: readonly Named[]; authors: readonly Named[] };

const statuses = [
  ...Object.entries(statusNames).map(([slug, name]) => ({ slug, name })),
  { slug: "changed", name: "With changes not published" },
];

/** Which stories to show: a plain form whose answer is an address. */
export function StoryFilter({ filter, sections, authors }: Props) {
  return (
    <search>
      <form
        // Another address is another form: what was typed for the last one does not stay.
        key={JSON.stringify(filter)}
        action="/admin"
        aria-label="Which stories"
        className="grid grid-cols-2 items-end gap-x-4 gap-y-3 lg:grid-cols-[minmax(0,1.6fr)_repeat(3,minmax(0,1fr))_auto]"
      >
        <div className="field col-span-2 lg:col-span-1">
          <label htmlFor="stories-q">Words of the headline</label>
          <input id="stories-q" type="search" name="q" defaultValue={filter.q} maxLength={200} />
        </div>
        <Choice name="status" label="Status" none="Any" chosen={filter.status}>
          {statuses}
        </Choice>
        <Choice name="section" label="Section" none="All" chosen={filter.section}>
          {sections}
        </Choice>
        <div className="col-span-2 lg:col-span-1">
          <Choice name="author" label="Author" none="Everybody" chosen={filter.author}>
            {authors}
          </Choice>
        </div>
        <div className="col-span-2 flex flex-wrap items-center gap-x-4 gap-y-2 lg:col-span-1">
          <div className="field-check py-2">
            <input
              id="stories-mine"
              type="checkbox"
              name="mine"
              value="yes"
              defaultChecked={filter.mine === "yes"}
            />
            <label htmlFor="stories-mine">Only mine</label>
          </div>
          <button type="submit" className="button">
            Show
          </button>
          {Object.values(filter).some(Boolean) && (
            <a href="/admin" className="button button-quiet">
              Show all
            </a>
          )}
        </div>
      </form>
    </search>
  );
}

function Choice(props: {
  name: string;
  label: string;
  none: string;
  chosen: string | undefined;
  children: readonly Named[];
}): ReactNode {
  const { name, label, none, chosen, children } = props;
  return (
    <div className="field">
      <label htmlFor={`stories-${name}`}>{label}</label>
      <select id={`stories-${name}`} name={name} defaultValue={chosen ?? ""}>
        <option value="">{none}</option>
        {children.map((option) => (
          <option key={option.slug} value={option.slug}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
