import { StoryCard } from "@/components/front/StoryCard";
import type { Summary } from "@/newsroom/articles/summary";
import type { Words } from "@/newsroom/language/dictionary";

type Props = {
  title: string;
  id: string;
  stories: Summary[];
  words: Words;
  now: Date;
  pictures?: boolean;
};

/** More to read, in a row. */
export function Further({ title, id, stories, words, now, pictures = false }: Props) {
  if (stories.length === 0) return null;
  const row = stories.slice(0, 4);
  // A row in which some have a picture and some have not looks like a mistake.
  const illustrated = pictures && row.every(({ picture }) => picture);
  return (
    <section aria-labelledby={id} className="print:hidden mt-12 border-t-2 border-ink pt-2">
      <h2 id={id} className="label">
        {title}
      </h2>
      <ul className="mt-3 grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {row.map((story) => (
          <li key={story.id}>
            <StoryCard
              story={story}
              words={words}
              now={now}
              look="brief"
              picture={
                illustrated ? "(min-width: 66rem) 17rem, (min-width: 40rem) 45vw, 94vw" : undefined
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
