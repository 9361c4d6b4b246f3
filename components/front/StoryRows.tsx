import type { Summary } from "@/newsroom/articles/summary";
import type { Words } from "@/newsroom/language/dictionary";
import { StoryCard } from "./StoryCard";

type Props = {
  /** At most six. */
  stories: readonly Summary[];
  words: Words;
  now: Date;
  /** Name each story's section above it. */
  section?: boolean;
};

/** How wide a story stands, of twelve columns. */
type Width = "whole" | "half" | "third" | "quarter";

/** Rows without a hole, whatever their number; the first never smaller than those behind. */
const widths: readonly (readonly Width[])[] = [
  [],
  ["whole"],
  ["half", "half"],
  ["third", "third", "third"],
  ["quarter", "quarter", "quarter", "quarter"],
  ["half", "half", "third", "third", "third"],
  ["third", "third", "third", "third", "third", "third"],
];

const columns: Record<Width, string> = {
  whole: "sm:col-span-12",
  half: "sm:col-span-6",
  third: "sm:col-span-4",
  quarter: "sm:col-span-6 lg:col-span-3",
};
const pictures: Record<Width, string> = {
  whole: "(min-width: 80rem) 29rem, (min-width: 40rem) 37vw, 94vw",
  half: "(min-width: 80rem) 37rem, (min-width: 40rem) 47vw, 94vw",
  third: "(min-width: 80rem) 24rem, (min-width: 40rem) 31vw, 94vw",
  quarter: "(min-width: 80rem) 18rem, (min-width: 66rem) 23vw, (min-width: 40rem) 47vw, 94vw",
};

/** What editors put below a lead, side by side, each with its picture. */
export function StoryRows({ stories, words, now, section }: Props) {
  const across = widths[Math.min(stories.length, widths.length - 1)] ?? [];
  // Eleven gaps must leave room for the columns, however large the text is.
  return (
    <ul className="grid gap-x-[min(2rem,3vw)] gap-y-8 sm:grid-cols-12">
      {stories.map((story, index) => {
        const width = across[index] ?? "third";
        return (
          <li key={story.id} className={columns[width]}>
            <StoryCard
              story={story}
              words={words}
              now={now}
              look={width === "whole" || width === "half" ? "feature" : "second"}
              picture={pictures[width]}
              section={section}
              side={width === "whole" ? "words" : undefined}
              heading="h2"
            />
          </li>
        );
      })}
    </ul>
  );
}
