"use client";

import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useMemo, useRef, useState } from "react";
import { spacesOf } from "@/newsroom/front/rules";
import type {
  FrontName,
  FrontStory,
  Candidates as Page,
  StandingFront,
} from "@/newsroom/front/schema";
import { timesIn } from "../times";
import { previewPath } from "./arrangement";
import { Candidates } from "./Candidates.island";
import {
  announcements,
  collisionsAt,
  dropId,
  instructions,
  keysGo,
  type Reached,
  storyIdOf,
  targetOf,
} from "./dragging";
import { FrontBar } from "./FrontBar.island";
import { FrontConflict } from "./FrontConflict.island";
import { FrontPreview } from "./FrontPreview.island";
import { SlotList } from "./SlotList.island";
import { useArranging } from "./use-arranging";
import { useDeeds } from "./use-deeds";
import { useLeaveWarning } from "./use-leave-warning";

type Props = {
  front: FrontName;
  /** What the front is called. */
  title: string;
  standing: StandingFront;
  newest: readonly FrontStory[];
  candidates: Page;
  sections: readonly { id: number; name: string }[];
  sectionId: number | null;
  timeZone: string;
};

/** A front put together: its slots, what could go into them, and what readers would see. */
export function ArrangeFront({ front, title, timeZone, ...given }: Props) {
  const arranging = useArranging({ front, standing: given.standing, newest: given.newest });
  const deeds = useDeeds(front, arranging);
  const times = useMemo(() => timesIn(timeZone), [timeZone]);
  const [dragged, setDragged] = useState<UniqueIdentifier | null>(null);
  const reached = useRef<UniqueIdentifier>(null) as Reached;
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: keysGo(reached) }),
  );
  useLeaveWarning(arranging.isDirty);
  const headline = (drag: UniqueIdentifier) => deeds.headline(storyIdOf(drag));
  const { gone } = given.standing;

  return (
    <DndContext
      id="front"
      sensors={sensors}
      collisionDetection={collisionsAt(reached)}
      // Only near the edge: the lists are longer than the screen, and what one drops on would run away.
      autoScroll={{ threshold: { x: 0, y: 0.08 } }}
      accessibility={{
        announcements: announcements(front, reached, headline),
        screenReaderInstructions: { draggable: instructions },
      }}
      onDragStart={({ active, activatorEvent }) => {
        const stood = arranging.placeOf(storyIdOf(active.id));
        const byKeys = activatorEvent instanceof KeyboardEvent;
        reached.current = byKeys && stood ? dropId(stood.slot, stood.index) : null;
        setDragged(active.id);
      }}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, over }) => {
        setDragged(null);
        // Keys are quicker than what is drawn.
        const target = targetOf(reached.current ?? over?.id);
        if (target) arranging.put(storyIdOf(active.id), target);
      }}
    >
      <FrontBar arranging={arranging} times={times} />
      {gone.length > 0 && (
        <div className="notice mb-6">
          {gone.map(({ headline: name, why }) => (
            <p key={name}>
              “{name}” {why}. It no longer stands on this front.
            </p>
          ))}
        </div>
      )}
      <div className="grid gap-x-8 gap-y-10 md:grid-cols-2 xl:grid-cols-[26rem_20rem_minmax(0,1fr)]">
        <div id="arrangement" className="grid min-w-0 scroll-mt-24 content-start gap-y-7">
          {spacesOf(front).map((space) => (
            <SlotList key={space.slot} {...{ front, space, arranging, deeds, times }} />
          ))}
        </div>
        <Candidates
          {...{ front, arranging, deeds, times }}
          start={given.candidates}
          sections={given.sections}
          sectionId={given.sectionId}
        />
        <div className="min-w-0 md:col-span-2 xl:sticky xl:top-20 xl:col-span-1 xl:self-start">
          <FrontPreview
            path={previewPath(front, arranging.arrangement)}
            title={`${title} as readers would see it`}
          />
        </div>
      </div>
      <p role="status" className="sr-only">
        {deeds.said}
      </p>
      <FrontConflict {...{ front, arranging, times }} />
      <DragOverlay dropAnimation={null}>
        {dragged !== null && (
          <p className="border border-ink bg-paper px-3 py-2 font-medium text-[1.0625rem] leading-[1.3]">
            {headline(dragged)}
          </p>
        )}
      </DragOverlay>
    </DndContext>
  );
}
