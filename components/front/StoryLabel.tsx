import { correctionTravelsFor } from "@/newsroom/articles/rules";
import type { Summary } from "@/newsroom/articles/summary";
import type { Words } from "@/newsroom/language/dictionary";

type Props = { story: Summary; words: Words; now: Date; section?: boolean };

/** The few words above a headline in a list: section or kicker, and for a week that the story was corrected. */
export function StoryLabel({ story, words, now, section = false }: Props) {
  const text = section ? story.section.name : story.kicker;
  const corrected =
    story.correctedAt && now.getTime() - story.correctedAt.getTime() < correctionTravelsFor;
  if (!text && !corrected) return null;
  return (
    <p className="label mb-1.5 text-accent">
      {text}
      {corrected && (
        <span className="text-muted">
          {text ? ` · ${words.correctedLabel}` : words.correctedLabel}
        </span>
      )}
    </p>
  );
}
