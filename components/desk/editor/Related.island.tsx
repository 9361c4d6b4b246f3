"use client";

import { useRef } from "react";
import type { Outcome } from "@/components/ui/outcome";
import type { RelatedPiece } from "@/newsroom/articles/related";
import { PieceSearch } from "./PieceSearch.island";
import type { Standing, StoryActions } from "./standing";

type Props = {
  standing: Pick<Standing, "id" | "related" | "may">;
  lang: string;
  actions: Pick<StoryActions, "relate">;
  act(work: (id: number) => Promise<Outcome>, done: () => void): void;
  onStanding(standing: Partial<Standing>): void;
};

/** The pieces tied to a story, in their order. They are no words of it: each change stands at once. */
export function Related({ standing, lang, actions, act, onStanding }: Props) {
  const { id, related, may } = standing;
  const section = useRef<HTMLElement>(null);
  const choose = (next: readonly RelatedPiece[]) =>
    act(
      (story) =>
        actions.relate(
          story,
          next.map((piece) => piece.id),
        ),
      () => onStanding({ related: [...next] }),
    );

  function remove(gone: number) {
    // The button that had the focus goes too.
    section.current?.querySelector("input")?.focus();
    choose(related.filter((piece) => piece.id !== gone));
  }
  function moveUp(index: number) {
    const [above, piece] = [related[index - 1], related[index]];
    if (above && piece) choose(related.toSpliced(index - 1, 2, piece, above));
  }

  return (
    <section ref={section} aria-labelledby="related-title">
      <h2 id="related-title" className="font-semibold text-[0.875rem]">
        Related stories
      </h2>
      <p className="field-hint">
        The first four stand under the story
        {may.page ? "." : "; they are for an editor to choose now."}
      </p>
      {related.length > 0 && (
        <ol className="mt-1 border-rule border-t">
          {related.map(({ id: pieceId, headline }, index) => (
            <li key={pieceId} className="related-piece">
              <span lang={lang}>{headline}</span>
              {may.page && (
                <span className="flex flex-none">
                  <button
                    type="button"
                    aria-label={`Move up: ${headline}`}
                    // Not taken away at the top: whoever moves a piece there by keyboard keeps their place.
                    aria-disabled={index === 0 || undefined}
                    onClick={() => moveUp(index)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    aria-label={`Remove: ${headline}`}
                    onClick={() => remove(pieceId)}
                  >
                    ×
                  </button>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {may.page && (
        <PieceSearch
          except={[...related.map((piece) => piece.id), ...(id === null ? [] : [id])]}
          lang={lang}
          onPick={(piece) => choose([...related, piece])}
        />
      )}
    </section>
  );
}
