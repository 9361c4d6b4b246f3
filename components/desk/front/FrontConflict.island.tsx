"use client";

import { Button } from "@/components/ui/Button.island";
import { Dialog } from "@/components/ui/Dialog.island";
import { type Composition, spacesOf } from "@/newsroom/front/rules";
import type { FrontName } from "@/newsroom/front/schema";
import type { Times } from "../times";
import { arrangementOf, slotNames } from "./arrangement";
import type { Arranging } from "./use-arranging";

type Props = { front: FrontName; arranging: Arranging; times: Times };

/** Two arrangements of one front side by side; nothing is overwritten before somebody chose. */
export function FrontConflict({ front, arranging, times }: Props) {
  const { met, arrangement, story, showMet, takeTheirs, saveMine } = arranging;
  if (!met?.isShown) return null;
  const theirs = arrangementOf(met.theirs);
  const { savedBy, savedAt } = met.theirs;
  const headline = (id: number) => story(id)?.headline ?? `Story ${id}`;
  const when = savedAt ? `, saved ${times.moment(new Date(savedAt))}` : "";
  const sides = [
    { title: `Theirs: ${savedBy ?? "somebody"}${when}`, own: theirs, other: arrangement },
    { title: "Yours, not saved", own: arrangement, other: theirs },
  ];
  return (
    <Dialog open title="Two people arranged this front" wide onClose={() => showMet(false)}>
      <p className="furniture text-[0.9375rem]">
        {met.message}. Readers see theirs now. What differs is marked.
      </p>
      <div className="mt-4 grid gap-x-8 gap-y-6 sm:grid-cols-2">
        {sides.map(({ title, own, other }) => (
          <section key={title} aria-label={title} className="border-ink border-t-2 pt-2">
            <h3 className="furniture font-semibold text-[0.9375rem]">{title}</h3>
            {spacesOf(front).map(({ slot, filled }) => (
              <Side
                key={slot}
                title={slotNames[slot]}
                own={own[slot]}
                other={other[slot]}
                filled={filled}
                headline={headline}
              />
            ))}
          </section>
        ))}
      </div>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button onClick={takeTheirs}>Take theirs</Button>
        <Button look="danger" onClick={saveMine}>
          Save mine over theirs
        </Button>
        <Button look="quiet" onClick={() => showMet(false)}>
          Go on arranging
        </Button>
      </div>
      <p className="field-hint furniture">After “Take theirs”, “Undo” brings yours back.</p>
    </Dialog>
  );
}

type SideProps = {
  title: string;
  own: Composition["lead"];
  other: Composition["lead"];
  filled: boolean;
  headline(id: number): string;
};

/** What stands in the other's slot too, and in the same order, does not differ. */
function sameIn(own: readonly number[], other: readonly number[]): number[] {
  const shared = other.filter((id) => own.includes(id));
  return own.filter((id) => other.includes(id)).filter((id, index) => id === shared[index]);
}

function Side({ title, own, other, filled, headline }: SideProps) {
  const same = sameIn(own, other);
  return (
    <>
      <h4 className="label mt-3 text-muted">{title}</h4>
      {own.length === 0 && (
        <p className="furniture py-1 text-[0.875rem] text-muted">
          {filled ? "The newest, by itself" : "Nothing"}
        </p>
      )}
      <ol className="list-decimal ps-5">
        {own.map((id) => (
          <li key={id} className="py-0.5">
            {same.includes(id) ? headline(id) : <mark>{headline(id)}</mark>}
          </li>
        ))}
      </ol>
    </>
  );
}
