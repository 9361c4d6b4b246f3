import type { River } from "@/newsroom/front/read";
import type { Words } from "@/newsroom/language/dictionary";
import { featured } from "./featured";
import { StoryCard } from "./StoryCard";

type Props = { river: River; words: Words; now: Date; mirrored: boolean };

/** A section's strip on the front page: one story with its picture, three beside it. */
export function SectionRiver({ river, words, now, mirrored }: Props) {
  const { feature, others } = featured(river.items);
  if (!feature) return null;
  const sides = mirrored ? "sm:grid-cols-[2fr_3fr]" : "sm:grid-cols-[3fr_2fr]";
  const columns = others.length > 0 ? sides : "";
  const id = `river-${river.section.slug}`;
  return (
    <section aria-labelledby={id} className="border-t-2 border-ink pt-2 pb-9">
      <h2 id={id} className="label">
        <a href={`/${river.section.slug}`} className="quiet-link">
          {river.section.name}
        </a>
      </h2>
      <div className={`mt-2 grid gap-x-8 gap-y-5 ${columns}`}>
        <div className={mirrored ? "sm:order-2" : ""}>
          <StoryCard
            story={feature}
            words={words}
            now={now}
            look="feature"
            picture="(min-width: 66rem) 30rem, (min-width: 40rem) 55vw, 94vw"
          />
        </div>
        <ul>
          {others.map((story) => (
            <li
              key={story.id}
              className="border-t border-rule py-3.5 first:border-t-0 first:pt-0 max-sm:first:border-t max-sm:first:pt-3.5"
            >
              <StoryCard story={story} words={words} now={now} look="short" />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
