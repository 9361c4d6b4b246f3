import type { Condition } from "@/newsroom/conditions";

/** What is out of order under the paper, above everything else: whoever writes must know whether it can be kept. */
export function Conditions({ conditions }: { conditions: readonly Condition[] }) {
  if (conditions.length === 0) return null;
  return (
    <section aria-label="Out of order" className="mx-auto max-w-[84rem] px-4 pt-3 sm:px-6">
      {conditions.map(({ kind, sentence, isBad }) => (
        <p key={kind} className={`notice ${isBad ? "notice-bad" : ""}`}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
