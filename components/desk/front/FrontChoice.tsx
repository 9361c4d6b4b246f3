type Props = {
  sections: readonly { slug: string; name: string }[];
  /** The section whose front is open; null for the front page. */
  current: string | null;
};

/** Which front: the paper's, or a section's. */
export function FrontChoice({ sections, current }: Props) {
  const fronts = [
    { slug: null, name: "Front page" },
    ...sections.map(({ slug, name }) => ({ slug, name })),
  ];
  return (
    <nav aria-label="Fronts" className="furniture -mt-3 mb-1 text-[0.9375rem]">
      <ul className="flex flex-wrap gap-x-5">
        {fronts.map(({ slug, name }) => (
          <li key={slug ?? ""}>
            <a
              href={slug === null ? "/admin/front" : `/admin/front/${slug}`}
              aria-current={slug === current ? "page" : undefined}
              className="inline-block border-transparent border-b-2 py-1.5 no-underline hover:text-accent aria-[current=page]:border-ink aria-[current=page]:font-semibold"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
