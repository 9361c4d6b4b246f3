import type { Words } from "@/newsroom/language/dictionary";

type Props = {
  words: Words;
  older: string | null;
  newer: string | null;
  /** Where a list is not ordered by date. */
  labels?: { older: string; newer: string };
};

/** The way through a list. `older` and `newer` are addresses. */
export function Pager({ words, older, newer, labels = words }: Props) {
  if (!older && !newer) return null;
  return (
    <nav
      aria-label={words.pages}
      className="furniture print:hidden mt-8 flex justify-between gap-6 border-t border-ink pt-3 text-[0.9375rem] leading-7 font-semibold"
    >
      {newer ? (
        <a href={newer} rel="prev" className="quiet-link">
          <span aria-hidden="true" className="inline-block rtl:-scale-x-100">
            ←
          </span>{" "}
          {labels.newer}
        </a>
      ) : (
        <span />
      )}
      {older && (
        <a href={older} rel="next" className="quiet-link">
          {labels.older}{" "}
          <span aria-hidden="true" className="inline-block rtl:-scale-x-100">
            →
          </span>
        </a>
      )}
    </nav>
  );
}
