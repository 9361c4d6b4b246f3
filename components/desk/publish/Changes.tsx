import { Difference } from "@/components/site/Difference";
import type { Change } from "@/newsroom/articles/publish-read";
import type { Paper } from "@/newsroom/settings/paper";

type Props = { differences: Change["differences"]; paper: Paper };

/** What readers will see changed, word by word, field by field. */
export function Changes({ differences, paper }: Props) {
  const { settings, words, direction } = paper;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="furniture mb-2 font-semibold text-[1.0625rem]">
        What changes
      </h2>
      {differences.length === 0 && (
        <p className="furniture text-[0.9375rem] text-muted">
          No word: only how words are set, or the order of things.
        </p>
      )}
      {differences.map(({ field, label, paragraphs }) => (
        <div key={field} className="border-rule border-t py-3">
          <h3 className="label mb-2 text-muted">{label}</h3>
          <div lang={settings.language} dir={direction}>
            <Difference paragraphs={paragraphs} words={words} />
          </div>
        </div>
      ))}
    </section>
  );
}
