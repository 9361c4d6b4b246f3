import { Picture } from "@/components/site/Picture";
import { PrintedTime } from "@/components/site/PrintedTime";
import type { Summary } from "@/newsroom/articles/summary";
import { longDate } from "@/newsroom/language/dates";
import type { Paper } from "@/newsroom/settings/paper";
import { StoryLabel } from "./StoryLabel";

type Props = {
  stories: Summary[];
  paper: Paper;
  now: Date;
  /** Name each story's section; left out on the section's own page. */
  sections?: boolean;
};

/** Stories one under another, newest first: date, headline, deck, a small picture. */
export function StoryList({ stories, paper, now, sections = false }: Props) {
  const { words, settings } = paper;
  return (
    <ul>
      {stories.map((story) => (
        <li key={story.id} className="border-t border-rule first:border-t-0">
          <article className="card grid grid-cols-[minmax(0,1fr)_auto] gap-x-5 py-5 md:grid-cols-[8.5rem_minmax(0,36rem)_auto] md:gap-x-8">
            <p className="furniture col-span-2 mb-1 text-[0.8125rem] leading-5 text-muted md:col-span-1 md:pt-1">
              <PrintedTime at={story.publishedAt} timeZone={settings.timeZone}>
                {longDate(story.publishedAt, settings)}
              </PrintedTime>
            </p>
            <div>
              <StoryLabel story={story} words={words} now={now} section={sections} />
              <h2 className="text-[1.4375rem] leading-[1.2] font-medium tracking-[-0.005em]">
                <a href={story.path} className="card-link">
                  {story.headline}
                </a>
              </h2>
              {story.deck && (
                <p className="mt-1.5 text-[1.0625rem] leading-[1.5] text-muted">{story.deck}</p>
              )}
              {story.authors.length > 0 && (
                <p className="furniture mt-2 text-[0.8125rem] leading-5 text-muted">
                  {words.by(story.authors.map(({ name }) => name))}
                </p>
              )}
            </div>
            {story.picture && (
              <div className="w-24 pt-1 sm:w-40 md:w-44">
                <Picture
                  picture={story.picture}
                  sizes="(min-width: 52rem) 11rem, (min-width: 40rem) 10rem, 6rem"
                  cropped
                  decorative
                />
              </div>
            )}
          </article>
        </li>
      ))}
    </ul>
  );
}
