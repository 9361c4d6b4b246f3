import type { River } from "@/newsroom/front/read";
import type { Words } from "@/newsroom/language/dictionary";
import { featured } from "./featured";
import { StoryCard } from "./StoryCard";

type Props = { river: River; words: Words; now: Date };

/** A section as one column of several: a story with its picture, the others below. */
export function SectionColumn({ river, words, now }: Props) {
  const { feature, others } = featured(river.items);
  if (!feature) return null;
  const id = `river-${river.section.slug}`;
  return (
    <section aria-labelledby={id} className="border-t-2 border-ink pt-2">
      <h2 id={id} className="label">
        <a href={`/${river.section.slug}`} className="quiet-link">
          {river.section.name}
        </a>
      </h2>
      <ul className="mt-2">
        {[feature, ...others].map((story) => (
          <li key={story.id} className="border-t border-rule py-3.5 first:border-t-0 first:pt-0">
            <StoryCard
              story={story}
              words={words}
              now={now}
              look={story === feature ? "second" : "brief"}
              picture={
                story === feature
                  ? "(min-width: 66rem) 18rem, (min-width: 40rem) 47vw, 94vw"
                  : undefined
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
