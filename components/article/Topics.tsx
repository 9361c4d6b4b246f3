import type { Words } from "@/newsroom/language/dictionary";

type Props = { words: Words; topics: { slug: string; name: string }[] };

/** The subjects a story touches. */
export function Topics({ words, topics }: Props) {
  if (topics.length === 0) return null;
  return (
    <ul
      aria-label={words.topics}
      className="furniture print:hidden flex flex-wrap gap-x-6 text-[0.875rem] leading-7"
    >
      {topics.map(({ slug, name }) => (
        <li key={slug}>
          <a href={`/topics/${slug}`} className="quiet-link text-accent">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
