import { breadcrumbsJson } from "@/newsroom/structured-data/breadcrumbs";
import { StructuredData } from "./StructuredData";

/** A step of the way to a page. */
export type Crumb = { name: string; path: string };

type Props = {
  label: string;
  crumbs: Crumb[];
  /** Given where the page tells search engines nothing else: the same steps as structured data. */
  siteUrl?: string;
};

/** "Foreign Policy /": where a page belongs. The page itself is not a step of its own way. */
export function Breadcrumb({ label, crumbs, siteUrl }: Props) {
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
      {siteUrl && <StructuredData json={breadcrumbsJson(crumbs, siteUrl)} />}
    </nav>
  );
}
