"use client";

import { useEffect, useRef, useState } from "react";
import type { RelatedPiece } from "@/newsroom/articles/related";

type Props = {
  /** Not offered. */
  except: readonly number[];
  lang: string;
  onPick(piece: RelatedPiece): void;
};

/** As it comes over the network. */
type Found = Omit<RelatedPiece, "publishedAt"> & { publishedAt: string };

/** Milliseconds of rest before what was typed is looked for. */
const rest = 250;

async function find(text: string, signal: AbortSignal): Promise<Found[] | null> {
  const asked = new URLSearchParams({ text });
  const answer = await fetch(`/api/stories/published?${asked}`, { signal }).catch(() => null);
  // The paper's own route answers with the paper's own shape.
  return answer?.ok ? ((await answer.json()) as Found[]) : null;
}

const day = (at: string) => new Date(at).toLocaleDateString("en-GB", { dateStyle: "medium" });

/** Finds a published story by its words. */
export function PieceSearch({ except, lang, onPick }: Props) {
  const [text, setText] = useState("");
  const [found, setFound] = useState<Found[] | "failed" | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const wanted = text.trim();

  useEffect(() => {
    if (wanted === "") {
      setFound(null);
      return;
    }
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const pieces = await find(wanted, asking.signal);
      if (!asking.signal.aborted) setFound(pieces ?? "failed");
    }, rest);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [wanted]);

  function pick({ publishedAt, ...piece }: Found) {
    setText("");
    input.current?.focus();
    onPick({ ...piece, publishedAt: new Date(publishedAt) });
  }

  const offered = Array.isArray(found) ? found.filter(({ id }) => !except.includes(id)) : [];
  return (
    <div className="field mt-2">
      <label htmlFor="related">Find a published story</label>
      <input
        ref={input}
        id="related"
        type="search"
        autoComplete="off"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p role="status" className="field-hint empty:hidden">
        {found === "failed" && "The paper did not answer. Try again."}
        {Array.isArray(found) &&
          offered.length === 0 &&
          "No other published story has these words."}
      </p>
      {offered.length > 0 && (
        <ul aria-label="Stories found" className="border-rule border-b">
          {offered.map((piece) => (
            <li key={piece.id}>
              <button type="button" className="related-found" onClick={() => pick(piece)}>
                <span className="sr-only">Add: </span>
                <span lang={lang}>{piece.headline}</span>
                <span className="block text-[0.8125rem] text-muted">
                  {piece.section}, {day(piece.publishedAt)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
