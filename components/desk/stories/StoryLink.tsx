import type { DeskRow } from "@/newsroom/articles/desk-row";

type Props = {
  story: Pick<DeskRow, "id" | "headline" | "mayOpen">;
  /** The paper's language: its headlines are in it. */
  lang: string;
};

/** A story's headline; a link for whoever may open it. */
export function StoryLink({ story: { id, headline, mayOpen }, lang }: Props) {
  const words = headline ? (
    <bdi lang={lang}>{headline}</bdi>
  ) : (
    <span className="text-muted italic">Untitled</span>
  );
  if (!mayOpen) return words;
  return (
    <a href={`/admin/stories/${id}`} className="quiet-link">
      {words}
    </a>
  );
}
