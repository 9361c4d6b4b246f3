import type { Paper } from "@/newsroom/settings/paper";

/** What was asked for, as typed. */
export type Asked = { q: string; section: string; from: string; to: string };

const field =
  "mt-1 block w-full border border-ink bg-paper px-3 py-2 text-[1rem] leading-6 text-ink";
const label = "text-[0.8125rem] leading-5 font-semibold";

/** The search form: a plain GET, so that a search is an address. */
export function SearchForm({
  paper,
  asked,
  problem,
}: {
  paper: Paper;
  asked: Asked;
  problem?: string;
}) {
  const { words } = paper;
  return (
    <search>
      <form
        action="/search"
        method="get"
        className="furniture grid gap-x-5 gap-y-4 border-b border-rule py-6 md:grid-cols-12"
      >
        <div className="md:col-span-12">
          <label htmlFor="q" className={label}>
            {words.searchLabel}
          </label>
          <div className="flex items-stretch">
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={asked.q}
              maxLength={500}
              aria-describedby="search-hint"
              className={`${field} mt-1 font-serif text-[1.25rem]`}
            />
            <button
              type="submit"
              className="mt-1 cursor-pointer bg-ink px-5 text-[1rem] font-semibold text-paper hover:bg-accent"
            >
              {words.searchButton}
            </button>
          </div>
          <p id="search-hint" className="mt-1.5 text-[0.8125rem] leading-5 text-muted">
            {words.searchHint}
          </p>
        </div>
        <div className="md:col-span-4">
          <label htmlFor="section" className={label}>
            {words.searchSection}
          </label>
          <select
            id="section"
            name="section"
            defaultValue={asked.section}
            className={`${field} h-[2.625rem]`}
          >
            <option value="">{words.allSections}</option>
            {paper.sections.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="md:col-span-4">
          <label htmlFor="from" className={label}>
            {words.searchFrom}
          </label>
          <input id="from" name="from" type="date" defaultValue={asked.from} className={field} />
        </div>
        <div className="md:col-span-4">
          <label htmlFor="to" className={label}>
            {words.searchTo}
          </label>
          <input id="to" name="to" type="date" defaultValue={asked.to} className={field} />
        </div>
        {problem && (
          <p className="text-[0.9375rem] leading-6 text-accent md:col-span-12">{problem}</p>
        )}
      </form>
    </search>
  );
}
