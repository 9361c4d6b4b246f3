import type { ChangedParagraph } from "@/newsroom/corrections/difference";
import type { Words } from "@/newsroom/language/dictionary";
import { ChangedParagraphs } from "./ChangedParagraphs";

/** Changed paragraphs with the words taken out struck through and those put in underlined. */
export function Difference({
  paragraphs,
  words,
}: {
  paragraphs: ChangedParagraph[];
  words: Words;
}) {
  return (
    <div className="prose">
      <ChangedParagraphs paragraphs={paragraphs} />
      <p className="furniture text-[0.8125rem] leading-5 text-muted">
        <del>{words.wordsRemoved}</del> · <ins>{words.wordsAdded}</ins>
      </p>
    </div>
  );
}
