"use client";

import { stepFrom } from "@/newsroom/front/place";
import { type Space, spacesOf } from "@/newsroom/front/rules";
import type { FrontName } from "@/newsroom/front/schema";
import type { Times } from "../times";
import { slotNames } from "./arrangement";
import { DraggableStory, PlaceFrame } from "./PlacedStory.island";
import { RowButton } from "./RowButton.island";
import type { Arranging } from "./use-arranging";
import type { Deeds } from "./use-deeds";

type Props = { front: FrontName; space: Space; arranging: Arranging; deeds: Deeds; times: Times };

/** What a slot does with its gaps. */
const gaps = (front: FrontName, { slot, filled }: Space): string =>
  filled
    ? "What you leave free is filled with the newest."
    : front === "home"
      ? "Below the lead, above the sections. Only what you place."
      : `Under the lead. Only what you place; the ${slot === "second" ? "list below has everything" : "rest is listed below"}.`;

/** A slot of a front: its stories in order, what fills its gaps, and the next free place. */
export function SlotList({ front, space, arranging, deeds, times }: Props) {
  const { slot, most } = space;
  const { arrangement, drawn, problems, story } = arranging;
  const placed = arrangement[slot];
  const fills = drawn[slot].slice(placed.length);
  const standing = placed.length + fills.length;
  const elsewhere = spacesOf(front).filter((other) => other.slot !== slot);
  const id = `slot-${slot}`;
  return (
    <section aria-labelledby={id}>
      <div className="flex min-h-8 items-end justify-between gap-4 border-ink border-b-2 pb-1">
        <h2 id={id} tabIndex={-1} className="label outline-none">
          {slotNames[slot]}
        </h2>
        <p className="furniture text-[0.8125rem] text-muted">
          {placed.length} of {most} placed
        </p>
      </div>
      {(!space.filled || placed.length < most) && (
        <p className="furniture pt-1.5 text-[0.8125rem] text-muted leading-5">
          {gaps(front, space)}
        </p>
      )}
      <ol>
        {placed.map((storyId, index) => {
          const told = story(storyId);
          if (!told) return null;
          const { headline } = told;
          const canStep = (by: -1 | 1) => stepFrom(front, arrangement, storyId, by) !== null;
          return (
            <PlaceFrame key={storyId} slot={slot} index={index}>
              <DraggableStory
                story={told}
                from="row"
                times={times}
                note={told.thumbnail ? undefined : "no picture"}
                problem={problems.get(storyId)}
              >
                <RowButton
                  deed="Move up"
                  of={headline}
                  data-deed="up"
                  aria-disabled={!canStep(-1)}
                  onClick={() => deeds.step(storyId, -1)}
                >
                  Up
                </RowButton>
                <RowButton
                  deed="Move down"
                  of={headline}
                  data-deed="down"
                  aria-disabled={!canStep(1)}
                  onClick={() => deeds.step(storyId, 1)}
                >
                  Down
                </RowButton>
                {elsewhere.map((other) => (
                  <RowButton
                    key={other.slot}
                    deed={`Move to ${slotNames[other.slot].toLowerCase()}`}
                    of={headline}
                    data-deed={other.slot}
                    onClick={() => deeds.move(storyId, other)}
                  >
                    {`To ${slotNames[other.slot].toLowerCase()}`}
                  </RowButton>
                ))}
                <RowButton deed="Take off" of={headline} onClick={() => deeds.takeOff(storyId)}>
                  Take off
                </RowButton>
              </DraggableStory>
            </PlaceFrame>
          );
        })}
        {fills.map((storyId, index) => {
          const told = story(storyId);
          if (!told) return null;
          return (
            <PlaceFrame key={storyId} slot={slot} index={placed.length + index}>
              <DraggableStory story={told} from="fill" times={times} note="the newest, by itself">
                <RowButton
                  deed="Keep here"
                  of={told.headline}
                  data-deed="keep"
                  onClick={() => deeds.put(storyId, { slot, index: placed.length })}
                >
                  Keep here
                </RowButton>
              </DraggableStory>
            </PlaceFrame>
          );
        })}
        {standing < most && (
          <PlaceFrame slot={slot} index={placed.length}>
            <p className="furniture py-3 text-[0.875rem] text-muted">
              {standing === 0 ? "Nothing is placed here." : "A free place."}
            </p>
          </PlaceFrame>
        )}
      </ol>
    </section>
  );
}
