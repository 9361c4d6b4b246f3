import { useEffect, useRef, useState } from "react";
import { stepFrom, type Target } from "@/newsroom/front/place";
import type { Space } from "@/newsroom/front/rules";
import type { FrontName, Slot } from "@/newsroom/front/schema";
import { placeName } from "./arrangement";
import type { Arranging } from "./use-arranging";

/** Where the focus goes once a deed is drawn: a control of a story's row, or a slot's heading. */
type Focus = { story: number; deed: string } | { slot: Slot };

/** What buttons do with a story: each is said aloud, and keeps the focus where one can go on. */
export function useDeeds(front: FrontName, arranging: Arranging) {
  const { arrangement, story, placeOf } = arranging;
  const [said, say] = useState("");
  const focus = useRef<Focus>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the row it looks for is drawn with the arrangement
  useEffect(() => {
    const wanted = focus.current;
    focus.current = undefined;
    if (!wanted) return;
    if ("slot" in wanted) {
      document.getElementById(`slot-${wanted.slot}`)?.focus();
      return;
    }
    const rows = `#arrangement [data-story="${wanted.story}"]`;
    const control =
      document.querySelector<HTMLElement>(`${rows} [data-deed="${wanted.deed}"]`) ??
      document.querySelector<HTMLElement>(`${rows} button`);
    control?.focus();
  }, [arrangement]);

  const headline = (id: number) => story(id)?.headline ?? "";

  function put(id: number, target: Target): void {
    const off = arranging.put(id, target);
    const rest = off ? ` “${off.headline}” was taken off: there was no room for it.` : "";
    say(`“${headline(id)}”: ${placeName(front, target.slot, target.index)}.${rest}`);
  }

  return {
    said,
    say,
    headline,
    put(id: number, target: Target): void {
      focus.current = { story: id, deed: "up" };
      put(id, target);
    },
    /** As `put`, for whoever goes on choosing elsewhere. */
    add(id: number, { slot, most }: Space): void {
      put(id, { slot, index: most === 1 ? 0 : Math.min(arrangement[slot].length, most - 1) });
    },
    step(id: number, by: -1 | 1): void {
      const target = stepFrom(front, arrangement, id, by);
      if (!target) return;
      focus.current = { story: id, deed: by < 0 ? "up" : "down" };
      put(id, target);
    },
    /** To another slot: to its top from above, to its end from below. */
    move(id: number, { slot, most }: Space): void {
      focus.current = { story: id, deed: "up" };
      const isDown = slot === "river" || placeOf(id)?.slot === "lead";
      put(id, { slot, index: isDown ? 0 : Math.min(arrangement[slot].length, most - 1) });
    },
    takeOff(id: number): void {
      const stood = placeOf(id);
      if (!stood) return;
      const ids = arrangement[stood.slot];
      const next = ids[stood.index + 1] ?? ids[stood.index - 1];
      focus.current = next === undefined ? { slot: stood.slot } : { story: next, deed: "up" };
      arranging.takeOff(id);
      say(`“${headline(id)}” was taken off.`);
    },
  };
}

/** What buttons do with a story. */
export type Deeds = ReturnType<typeof useDeeds>;
