import type { ReactNode } from "react";

type Props = {
  /** What is listed: "topics". */
  nouns: string;
  path: string;
  search?: string;
  after?: string;
  rows: readonly { id: number; name: string; about: ReactNode }[];
  /** The addresses of the first page and of the next one, where there are any. */
  first: string | null;
  next: string | null;
};

/** Topics or authors: a search, a page of them, the way to the next. */
export function NamedList({ nouns, path, search, after, rows, first, next }: Props) {
  return (
    <section aria-label={`All ${nouns}`} className="min-w-0">
      <search>
        <form action={path} className="mb-4 flex items-end gap-2">
          <div className="field grow">
            <label htmlFor="named-search">Find by name</label>
            <input id="named-search" type="search" name="q" defaultValue={search} key={search} />
          </div>
          <button type="submit" className="button">
            Find
          </button>
        </form>
      </search>
      {rows.length > 0 ? (
        <ul className="furniture border-rule border-t">
          {rows.map(({ id, name, about }) => (
            <li key={id} className="border-rule border-b py-2 [overflow-wrap:anywhere]">
              <a href={`${path}/${id}`} className="quiet-link font-semibold">
                {name}
              </a>
              <p className="text-[0.875rem] text-muted">{about}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="furniture text-muted">
          {search || after ? `None of the ${nouns} is called that.` : `There are no ${nouns} yet.`}
        </p>
      )}
      {(first || next) && (
        <nav aria-label={`Pages of ${nouns}`} className="mt-6 flex gap-2">
          {first && (
            <a href={first} className="button">
              First page
            </a>
          )}
          {next && (
            <a href={next} className="button">
              Next page
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

/** "1 story", "12 stories". */
export const storyCount = (stories: number) => (stories === 1 ? "1 story" : `${stories} stories`);
