import type { Paper } from "@/newsroom/settings/paper";

/** The paper's sections, and the way to search. `current` is the slug of the section the page is in. */
export function SectionNav({ paper, current }: { paper: Paper; current?: string }) {
  return (
    <nav aria-label={paper.words.sections} className="furniture border-b border-rule py-1.5">
      <ul className="flex flex-wrap gap-x-5 text-[0.875rem] leading-7 font-medium">
        {paper.sections.map(({ slug, name }) => (
          <li key={slug}>
            <a
              href={`/${slug}`}
              aria-current={slug === current ? "true" : undefined}
              className={`quiet-link ${slug === current ? "text-accent" : ""}`}
            >
              {name}
            </a>
          </li>
        ))}
        <li className="ms-auto">
          <a href="/search" className="quiet-link text-muted">
            {paper.words.search}
          </a>
        </li>
      </ul>
    </nav>
  );
}
