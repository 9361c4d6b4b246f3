"use client";

import { useEffect, useRef } from "react";
import type { BulkAct } from "@/newsroom/articles/bulk-acts";
import { type BulkAnswer, bulkWords } from "./bulk";

type Props = {
  act: BulkAct;
  /** Null when the paper did not answer. */
  answer: BulkAnswer | null;
};

/** What became of each story that was chosen. */
export function BulkResult({ act, answer }: Props) {
  const notice = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is to be read from its beginning
  useEffect(() => notice.current?.focus(), [answer]);
  const isBad = !answer || answer.refused.length > 0;
  return (
    <div
      ref={notice}
      role={isBad ? "alert" : "status"}
      tabIndex={-1}
      className={`notice mb-2 ${isBad ? "notice-bad" : ""}`}
    >
      {answer ? (
        <>
          <p className="font-semibold">{inWords(act, answer)}</p>
          {answer.refused.length > 0 && (
            <ul className="mt-1">
              {answer.refused.map(({ id, headline, why }) => (
                <li key={id}>
                  <a href={`/admin/stories/${id}`} className="underline">
                    {headline ? `“${headline}”` : "The untitled story"}
                  </a>
                  : {why.join("; ")}.
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <p>
          The paper did not answer, so some of these stories may be done and others not. Load the
          page again to see how they stand.
        </p>
      )}
    </div>
  );
}

/** "3 published. 2 not:" */
function inWords(act: BulkAct, { done, refused }: BulkAnswer): string {
  const { done: deed } = bulkWords[act];
  if (refused.length === 0) return `${done.length} ${deed}.`;
  if (done.length === 0) return `None ${deed}:`;
  return `${done.length} ${deed}. ${refused.length} not:`;
}
