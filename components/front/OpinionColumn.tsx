import type { River } from "@/newsroom/front/read";
import type { Words } from "@/newsroom/language/dictionary";

/** Opinion, set apart from the news: its own column, its own hand, the writer named first. */
export function OpinionColumn({ river, words }: { river: River; words: Words }) {
  return (
    <section aria-labelledby={`opinion-${river.section.id}`} className="bg-tint px-5 pt-3 pb-5">
      <h2 id={`opinion-${river.section.id}`} className="label">
        <a href={`/${river.section.slug}`} className="quiet-link">
          {river.section.name}
        </a>
      </h2>
      <ul className="mt-1">
        {river.items.map((story) => (
          <li
            key={story.id}
            className="border-t border-rule py-3.5 first:border-t-0 first:pt-1 last:pb-0"
          >
            <article className="card">
              {story.authors.length > 0 && (
                <p className="furniture text-[0.8125rem] leading-5 text-muted">
                  {words.by(story.authors.map(({ name }) => name))}
                </p>
              )}
              <h3 className="mt-0.5 font-(family-name:--font-slanted) text-[1.3125rem] leading-[1.22] italic">
                <a href={story.path} className="card-link">
                  {story.headline}
                </a>
              </h3>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
