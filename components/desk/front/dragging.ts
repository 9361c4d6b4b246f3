/** Dragging a story to a place of a front: what is dragged, where it may be put, and how that is said aloud. */
import type {
  Announcements,
  CollisionDetection,
  KeyboardCoordinateGetter,
  UniqueIdentifier,
} from "@dnd-kit/core";
import { pointerWithin } from "@dnd-kit/core";
import type { Target } from "@/newsroom/front/place";
import type { FrontName, Slot } from "@/newsroom/front/schema";
import { placeName } from "./arrangement";

/** The name of something to drag: a placed story, one that fills a gap, or one to choose from. */
export const dragId = (from: "row" | "fill" | "list", id: number): string => `${from}:${id}`;
/** The name of a place to put it. */
export const dropId = (slot: Slot, index: number): string => `place:${slot}:${index}`;

/** The story a drag is about. */
export const storyIdOf = (drag: UniqueIdentifier): number => Number(String(drag).split(":")[1]);

/** The place a drop is about; null for none. */
export function targetOf(drop: UniqueIdentifier | undefined): Target | null {
  const [kind, slot, index] = String(drop).split(":");
  if (kind !== "place") return null;
  if (slot !== "lead" && slot !== "second" && slot !== "river") return null;
  return { slot, index: Number(index) };
}

/** The place the keyboard has reached, kept by the screen through a drag; null while a pointer drags. */
export type Reached = { current: UniqueIdentifier | null };

/** The arrow keys go from place to place down the front, whatever lies between. */
export const keysGo =
  (reached: Reached): KeyboardCoordinateGetter =>
  (event, { context }) => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.code];
    if (!by) return undefined;
    event.preventDefault();
    const places = context.droppableContainers
      .getEnabled()
      .flatMap(({ id }) => {
        const rect = context.droppableRects.get(id);
        return rect ? [{ id, rect }] : [];
      })
      .sort((one, other) => one.rect.top - other.rect.top);
    const at = places.findIndex(({ id }) => id === reached.current);
    const next = places[at < 0 ? 0 : Math.min(Math.max(at + by, 0), places.length - 1)];
    if (!next) return undefined;
    reached.current = next.id;
    return { x: next.rect.left, y: next.rect.top };
  };

/** A pointer is over what lies under it, the keyboard where it has got to. */
export const collisionsAt =
  (reached: Reached): CollisionDetection =>
  (given) => {
    if (given.pointerCoordinates) return pointerWithin(given);
    return reached.current === null ? [] : [{ id: reached.current }];
  };

/** What a drag is said to be, for those who do not see it. */
export function announcements(
  front: FrontName,
  reached: Reached,
  headline: (drag: UniqueIdentifier) => string,
): Announcements {
  const where = (drop: UniqueIdentifier | undefined): string | null => {
    const target = targetOf(drop);
    return target && placeName(front, target.slot, target.index);
  };
  return {
    onDragStart: ({ active }) => `Picked up “${headline(active.id)}”.`,
    onDragOver: ({ active, over }) =>
      over
        ? `“${headline(active.id)}” is at ${where(over.id)}.`
        : `“${headline(active.id)}” is not over the front.`,
    onDragEnd({ active, over }) {
      const place = where(reached.current ?? over?.id);
      return place
        ? `“${headline(active.id)}” was put down: ${place}.`
        : `“${headline(active.id)}” was put back.`;
    },
    onDragCancel: ({ active }) => `“${headline(active.id)}” was put back.`,
  };
}

/** How to drag with a keyboard. */
export const instructions =
  "Press the space bar to pick the story up, the arrow keys to take it from place to place, the space bar to put it down, and Escape to put it back.";
