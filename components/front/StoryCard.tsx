import { Picture } from "@/components/site/Picture";
import type { Summary } from "@/newsroom/articles/summary";
import type { Words } from "@/newsroom/language/dictionary";
import { StoryLabel } from "./StoryLabel";

const looks = {
  lead: {
    headline:
      "text-[2rem] leading-[1.08] font-medium tracking-[-0.015em] sm:text-[2.75rem] xl:text-[3.25rem]",
    deck: "mt-3 text-[1.1875rem] leading-[1.5] text-muted",
  },
  second: {
    headline: "text-[1.375rem] leading-[1.18] font-medium tracking-[-0.005em]",
    deck: "mt-1.5 text-[1rem] leading-[1.5] text-muted",
  },
  feature: {
    headline: "text-[1.625rem] leading-[1.15] font-medium tracking-[-0.01em]",
    deck: "mt-2 text-[1.0625rem] leading-[1.5] text-muted",
  },
  short: {
    headline: "text-[1.1875rem] leading-[1.25] font-medium",
    deck: "mt-1 text-[0.9375rem] leading-[1.45] text-muted",
  },
  brief: { headline: "text-[1.1875rem] leading-[1.25] font-medium", deck: "" },
} as const;

const sides = {
  picture: "grid gap-x-8 lg:grid-cols-[3fr_2fr]",
  words: "grid gap-x-8 sm:grid-cols-[2fr_3fr]",
} as const;

type Props = {
  story: Summary;
  words: Words;
  now: Date;
  look: keyof typeof looks;
  /** How wide its picture is drawn, as in `sizes`; no picture when left out. */
  picture?: string;
  /** The first picture of the page. */
  first?: boolean;
  /** Name the section above the headline instead of the kicker. */
  section?: boolean;
  heading?: "h2" | "h3";
  /** Words beside the picture instead of under it, where there is room; which of them has more of it. */
  side?: "picture" | "words";
};

/** A story told in a few lines, at one of five sizes. */
export function StoryCard({
  story,
  words,
  now,
  look,
  picture,
  first,
  section,
  heading: Heading = "h3",
  side,
}: Props) {
  const { headline, deck } = looks[look];
  return (
    <article className={`card ${side && story.picture ? sides[side] : ""}`}>
      {picture && story.picture && (
        <div className="mb-3">
          <Picture picture={story.picture} sizes={picture} cropped lead={first} decorative />
        </div>
      )}
      <div>
        <StoryLabel story={story} words={words} now={now} section={section} />
        <Heading className={headline}>
          <a href={story.path} className="card-link">
            {story.headline}
          </a>
        </Heading>
        {deck && story.deck && <p className={deck}>{story.deck}</p>}
        {look === "lead" && story.authors.length > 0 && (
          <p className="furniture mt-3 text-[0.8125rem] leading-5 text-muted">
            {words.by(story.authors.map(({ name }) => name))}
          </p>
        )}
      </div>
    </article>
  );
}
