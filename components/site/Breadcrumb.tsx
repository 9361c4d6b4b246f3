/** A step of the way to a page. */
export type Crumb = { name: string; path: string };

/** "Foreign Policy /": where a page belongs. The page itself is not a step of its own way. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  return (
    <nav aria-label={label} className="furniture text-[0.9375rem] leading-6 font-semibold">
      <ol className="flex flex-wrap">
        {crumbs.map(({ name, path }) => (
          <li key={path}>
            <a href={path} className="quiet-link text-accent">
              {name}
            </a>
            <span aria-hidden="true" className="px-2 text-muted">
              /
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
