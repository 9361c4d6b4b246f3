"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { Form } from "@/components/ui/Form.island";
import type { Outcome } from "@/components/ui/outcome";
import { storyCount } from "./NamedList";

/** A section in the list. */
type SectionRow = {
  id: number;
  name: string;
  slug: string;
  opinion: boolean;
  stories: number;
};

/** What became of an order; `overtaken`: somebody else was quicker, and theirs stands. */
export type OrderOutcome = Outcome & { overtaken?: boolean };

type Props = {
  sections: readonly SectionRow[];
  action: (order: number[], since: number[]) => Promise<OrderOutcome>;
};

type Way = "up" | "down";

/** The sections in the paper's order, to be moved up and down, and saved as a whole: each save prints every page anew. */
export function SectionOrder({ sections, action }: Props) {
  const standing = sections.map(({ id }) => id);
  const [moved, setMoved] = useState<readonly number[] | null>(null);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);

  // One that somebody added meanwhile stands last until the order is saved.
  const order = [
    ...(moved ?? standing).filter((id) => standing.includes(id)),
    ...standing.filter((id) => moved !== null && !moved.includes(id)),
  ];
  const rows = order.flatMap((id) => sections.find((section) => section.id === id) ?? []);
  const changed = order.join() !== standing.join();

  function move(index: number, way: Way) {
    const to = way === "up" ? index - 1 : index + 1;
    const next = [...order];
    const [id] = next.splice(index, 1);
    if (id === undefined || to < 0 || to > next.length) return;
    next.splice(to, 0, id);
    setMoved(next);
    setSaid(`${rows[index]?.name}: ${to + 1} of ${next.length}`);
    // A row that is moved in the page loses the focus; at an end, the other button has it.
    const atEnd = to === 0 ? "down" : to === next.length - 1 ? "up" : way;
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-move="${atEnd}-${id}"]`)?.focus(),
    );
  }

  async function save(): Promise<OrderOutcome> {
    const outcome = await action([...order], standing);
    if (!outcome.problems || outcome.overtaken) {
      setMoved(null);
      // The button that was pressed is gone.
      list.current?.focus();
    }
    setSaid("");
    return outcome;
  }

  return (
    <Form action={save} label="The order of sections">
      <ol
        ref={list}
        tabIndex={-1}
        aria-label="Sections"
        className="furniture border-rule border-t outline-none"
      >
        {rows.map(({ id, name, slug, opinion, stories }, index) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-6 gap-y-1 border-rule border-b py-2"
          >
            <div className="min-w-0 grow basis-40 [overflow-wrap:anywhere]">
              <a href={`/admin/sections/${id}`} className="quiet-link font-semibold">
                {name}
              </a>
              {opinion && <span className="text-muted"> · opinion</span>}
              <p className="text-[0.875rem] text-muted">
                <a href={`/${slug}`}>/{slug}</a> · {storyCount(stories)}
              </p>
            </div>
            <div className="flex gap-1">
              {(["up", "down"] as const).map((way) => (
                <Button
                  key={way}
                  look="quiet"
                  data-move={`${way}-${id}`}
                  aria-label={`Move ${name} ${way}`}
                  disabled={way === "up" ? index === 0 : index === rows.length - 1}
                  onClick={() => move(index, way)}
                >
                  {way === "up" ? "↑" : "↓"}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      {changed && (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button type="submit" look="strong">
            Save the order
          </Button>
          <Button look="quiet" onClick={() => setMoved(null)}>
            Leave it as it was
          </Button>
        </div>
      )}
    </Form>
  );
}
