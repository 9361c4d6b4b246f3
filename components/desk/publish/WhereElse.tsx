import type { Elsewhere, Mention } from "@/newsroom/articles/elsewhere";

const groups: readonly { in: Mention["in"]; title: string }[] = [
  { in: "story", title: "In this story" },
  { in: "picture", title: "With its pictures" },
  { in: "front", title: "On the front page" },
  { in: "other", title: "In other stories" },
];

type Props = {
  elsewhere: Elsewhere;
  /** Whether this person may mend other stories and the front page; else they are shown as readers see them. */
  mayEditAll: boolean;
  language: string;
};

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Every place that still says the words taken out here. */
export function WhereElse({ elsewhere: { phrases, mentions }, mayEditAll, language }: Props) {
  const quoted = list.format(phrases.map((phrase) => `“${phrase}”`));
  return (
    <section aria-labelledby="where-else">
      <h2 id="where-else" className="furniture mb-2 font-semibold text-[1.0625rem]">
        Where else
      </h2>
      <p className="furniture mb-3 text-[0.9375rem] text-muted">
        {phrases.length === 0
          ? "Nothing was taken out that would be looked for elsewhere."
          : mentions.length === 0
            ? `${quoted} stands nowhere else: not in this story, with its pictures, on the front page or in other stories.`
            : `Looked for: ${quoted}. These places still say it.`}
      </p>
      {groups.map(({ in: kind, title }) => {
        const found = mentions.filter((mention) => mention.in === kind);
        return (
          found.length > 0 && (
            <div key={kind} className="mb-4">
              <h3 className="label mb-1 text-muted">{title}</h3>
              <ul className="border-rule border-t">
                {found.map((mention, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, from one look
                  <li key={index} className="border-rule border-b py-2">
                    <a
                      href={mayEditAll ? mention.href : seen(mention)}
                      className="furniture font-semibold text-[0.9375rem] underline"
                    >
                      {mention.where}
                    </a>
                    <p lang={language} className="mt-0.5 text-[1rem] leading-6">
                      {mention.excerpt.map(({ text, marked }, place) =>
                        // biome-ignore lint/suspicious/noArrayIndexKey: as above
                        marked ? <mark key={place}>{text}</mark> : text,
                      )}
                    </p>
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

function seen({ in: kind, href, path }: Mention): string {
  if (kind === "front") return "/";
  return path ?? href;
}
