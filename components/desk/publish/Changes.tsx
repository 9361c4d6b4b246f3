import type { Change } from "@/newsroom/articles/publish-read";
import type { Paper } from "@/newsroom/settings/paper";
import { FieldDifferences } from "../FieldDifferences";

type Props = { differences: Change["differences"]; paper: Paper };

/** What readers will see changed, word by word, field by field. */
export function Changes({ differences, paper }: Props) {
  const { settings, direction } = paper;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="furniture mb-2 font-semibold text-[1.0625rem]">
        What changes
      </h2>
      {differences.length > 0 ? (
        <FieldDifferences
          differences={differences}
          language={settings.language}
          direction={direction}
        />
      ) : (
        <p className="furniture text-[0.9375rem] text-muted">
          No word: only how words are set, or the order of things.
        </p>
      )}
    </section>
  );
}
