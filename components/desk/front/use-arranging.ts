import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { place, placeOf, type Target, without } from "@/newsroom/front/place";
import { type Composition, compose } from "@/newsroom/front/rules";
import type { FrontName, FrontStory, StandingFront } from "@/newsroom/front/schema";
import { arrangementOf, isSame, placementsOf } from "./arrangement";
import { keepFront, keptFront } from "./kept-front";
import { askStanding, saveFront } from "./send-front";

/** How the saving goes. */
export type Saving = "no" | "underWay" | "done" | "unreachable" | "refused";
/** What somebody else saved meanwhile, and whether both arrangements are being shown. */
export type Met = { theirs: StandingFront; message: string; isShown: boolean };
type Saved = { revision: number; arrangement: Composition; at: string | null; by: string | null };

const savedFrom = (standing: StandingFront): Saved => ({
  revision: standing.revision,
  arrangement: arrangementOf(standing),
  at: standing.savedAt,
  by: standing.savedBy,
});

/** Milliseconds after which a screen in view asks whether somebody else saved. */
const often = 30_000;

type Start = { front: FrontName; standing: StandingFront; newest: readonly FrontStory[] };

/** An arrangement under way: what stands, what was done, how to save it, and what others did meanwhile. */
export function useArranging({ front, standing, newest }: Start) {
  const [saved, setSaved] = useState(() => savedFrom(standing));
  const [arrangement, setArrangement] = useState(saved.arrangement);
  const [past, setPast] = useState<readonly Composition[]>([]);
  const [saving, setSaving] = useState<Saving>("no");
  const [problems, setProblems] = useState<ReadonlyMap<number, string>>(new Map());
  const [refusal, setRefusal] = useState("");
  const [met, setMet] = useState<Met | null>(null);
  const [isBack, setBack] = useState(false);
  const stories = useRef<Map<number, FrontStory>>(undefined);
  stories.current ??= new Map(
    [...newest, ...standing.placements.map(({ story }) => story)].map((story) => [story.id, story]),
  );

  const learn = useCallback((found: readonly FrontStory[]) => {
    for (const story of found) stories.current?.set(story.id, story);
  }, []);
  const story = useCallback((id: number) => stories.current?.get(id), []);

  const isDirty = !isSame(arrangement, saved.arrangement);

  function change(next: Composition): void {
    if (isSame(next, arrangement)) return;
    setPast([...past.slice(-49), arrangement]);
    setArrangement(next);
    setSaving("no");
    setProblems(new Map());
  }

  /** Puts a story at a place; gives back the one no room was left for. */
  function put(id: number, target: Target): FrontStory | undefined {
    const { arrangement: next, pushedOff } = place(front, arrangement, id, target);
    change(next);
    return pushedOff === null ? undefined : story(pushedOff);
  }

  function undo(): void {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    setArrangement(last);
    setSaving("no");
    setProblems(new Map());
  }

  const take = useCallback(
    (theirs: StandingFront) => {
      learn(theirs.placements.map((placed) => placed.story));
      const next = savedFrom(theirs);
      setSaved(next);
      setArrangement(next.arrangement);
      setMet(null);
      setSaving("no");
      setProblems(new Map());
    },
    [learn],
  );

  async function save(revision = saved.revision): Promise<void> {
    if (saving === "underWay") return;
    setSaving("underWay");
    setMet(null);
    const sent = placementsOf(front, arrangement);
    const answer = await saveFront(front, revision, sent);
    switch (answer.kind) {
      case "saved":
        setSaved({
          revision: answer.revision,
          arrangement,
          at: new Date().toISOString(),
          by: null,
        });
        setSaving("done");
        return;
      case "conflict":
        learn(answer.theirs.placements.map((placed) => placed.story));
        setMet({ theirs: answer.theirs, message: answer.message, isShown: true });
        setSaving("no");
        return;
      case "refused":
        setProblems(
          new Map(
            answer.problems.flatMap(({ field, message }) => {
              const placed = sent[Number(/^placements\.(\d+)$/.exec(field)?.[1] ?? -1)];
              return placed ? [[placed.articleId, message] as const] : [];
            }),
          ),
        );
        setRefusal(answer.problems.map(({ message }) => message).join("; "));
        setSaving("refused");
        return;
      case "unreachable":
        setRefusal(answer.said ?? "The paper did not answer.");
        setSaving("unreachable");
        return;
      default:
        answer satisfies never;
    }
  }

  useEffect(() => {
    const kept = keptFront(front);
    if (!kept || isSame(kept.arrangement, arrangementOf(standing))) return;
    learn(kept.stories);
    setArrangement(kept.arrangement);
    // Somebody else's save in between is met when this one is saved.
    setSaved((now) => ({ ...now, revision: kept.revision }));
    setPast([arrangementOf(standing)]);
    setBack(true);
  }, [front, standing, learn]);

  useEffect(() => {
    const told = placementsOf(front, arrangement).flatMap(
      ({ articleId }) => story(articleId) ?? [],
    );
    keepFront(front, isDirty ? { revision: saved.revision, arrangement, stories: told } : null);
  }, [front, arrangement, isDirty, saved, story]);

  useEffect(() => {
    if (met) return;
    async function look(): Promise<void> {
      if (document.visibilityState !== "visible" || saving === "underWay") return;
      const theirs = await askStanding(front);
      if (!theirs || theirs.revision <= saved.revision) return;
      if (!isDirty) take(theirs);
      else {
        learn(theirs.placements.map((placed) => placed.story));
        const message = `${theirs.savedBy ?? "Somebody"} arranged this front meanwhile`;
        setMet({ theirs, message, isShown: false });
      }
    }
    const timer = setInterval(look, often);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
    };
  }, [front, met, saving, saved, isDirty, take, learn]);

  const drawn = useMemo(
    () =>
      compose(
        front,
        placementsOf(front, arrangement),
        newest.map(({ id }) => id),
      ),
    [front, arrangement, newest],
  );

  return {
    arrangement,
    /** With what fills the gaps. */
    drawn,
    saved,
    isDirty,
    /** Something unsaved was found in this tab. */
    isBack,
    saving,
    problems,
    refusal,
    met,
    story,
    learn,
    put,
    takeOff: (id: number) => change(without(arrangement, id)),
    placeOf: (id: number) => placeOf(arrangement, id),
    undo: past.length > 0 ? undo : null,
    discard: () => change(saved.arrangement),
    save,
    showMet: (isShown: boolean) => setMet(met && { ...met, isShown }),
    /** Takes what somebody else saved; one's own can be had back with undo. */
    takeTheirs() {
      if (!met) return;
      setPast([...past, arrangement]);
      take(met.theirs);
    },
    saveMine: () => (met ? save(met.theirs.revision) : Promise.resolve()),
  };
}

/** An arrangement under way. */
export type Arranging = ReturnType<typeof useArranging>;
