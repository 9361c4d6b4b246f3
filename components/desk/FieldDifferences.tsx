import { ChangedParagraphs } from "@/components/site/ChangedParagraphs";
import type { FieldDifference } from "@/newsroom/articles/content-difference";

type Props = {
  differences: readonly FieldDifference[];
  /** How the paper writes. */
  language: string;
  direction: "ltr" | "rtl";
};

/** What differs between two contents of a story, field by field, word by word. */
export function FieldDifferences({ differences, language, direction }: Props) {
  return (
    <div className="divide-y divide-rule">
      {differences.map(({ field, label, paragraphs }) => (
        <section key={field} aria-label={label} className="py-5">
          <h3 className="label mb-2 text-muted">{label}</h3>
          <div className="prose max-w-[41.5rem]" lang={language} dir={direction}>
            <ChangedParagraphs paragraphs={paragraphs} />
          </div>
        </section>
      ))}
      <p className="furniture pt-3 text-[0.8125rem] text-muted leading-5">
        <del>Words taken out</del> · <ins>words put in</ins>
      </p>
    </div>
  );
}
