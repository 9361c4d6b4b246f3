"use client";

import { useEffect, useState } from "react";
import { spacesOf } from "@/newsroom/front/rules";
import type { FrontName, FrontStory, Candidates as Page } from "@/newsroom/front/schema";
import type { Times } from "../times";
import { slotNames } from "./arrangement";
import { DraggableStory } from "./PlacedStory.island";
import { RowButton } from "./RowButton.island";
import { askCandidates } from "./send-front";
import type { Arranging } from "./use-arranging";
import type { Deeds } from "./use-deeds";

type Props = {
  front: FrontName;
  start: Page;
  /** To choose from; empty on a section's front, which has its own stories only. */
  sections: readonly { id: number; name: string }[];
  /** The section whose front it is. */
  sectionId: number | null;
  arranging: Arranging;
  deeds: Deeds;
  times: Times;
};

/** Milliseconds of rest after which what was typed is looked for. */
const rest = 250;

/** Published stories to place: the newest, or those with the words looked for. */
export function Candidates({ front, start, sections, sectionId, ...given }: Props) {
  const { arranging, deeds, times } = given;
  const { learn, placeOf } = arranging;
  const own = sectionId === null ? "" : String(sectionId);
  const [text, setText] = useState("");
  const [section, setSection] = useState(own);
  const [found, setFound] = useState<Page>(start);
  const [isOut, setOut] = useState(false);

  function show(page: Page | null, before: readonly FrontStory[] = []): void {
    setOut(page === null);
    if (!page) return;
    learn(page.stories);
    setFound({ ...page, stories: [...before, ...page.stories] });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew only for other words or another section
  useEffect(() => {
    if (text === "" && section === own) {
      show(start);
      return;
    }
    let isOld = false;
    const timer = setTimeout(async () => {
      const page = await askCandidates({ text, section, cursor: "" });
      if (!isOld) show(page);
    }, rest);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [text, section]);

  async function older(): Promise<void> {
    if (found.more === null) return;
    show(await askCandidates({ text, section, cursor: found.more }), found.stories);
  }

  return (
    <section aria-labelledby="candidates" className="min-w-0">
      <h2
        id="candidates"
        className="label flex min-h-8 scroll-mt-24 items-end border-ink border-b-2 pb-1"
      >
        Stories to place
      </h2>
      <search className="mt-3 flex flex-wrap gap-3">
        <div className="field grow basis-40">
          <label htmlFor="candidates-text">Find a story</label>
          <input
            id="candidates-text"
            type="search"
            value={text}
            maxLength={200}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        {sections.length > 0 && (
          <div className="field grow basis-32">
            <label htmlFor="candidates-section">Section</label>
            <select
              id="candidates-section"
              value={section}
              onChange={({ target }) => setSection(target.value)}
            >
              <option value="">All</option>
              {sections.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
      </search>
      <p role="status" className="furniture mt-2 text-[0.875rem] text-muted empty:hidden">
        {isOut && "The paper did not answer. Try again in a moment."}
        {!isOut && found.stories.length === 0 && "No published story is like that."}
      </p>
      <ul aria-label="Stories to place" className="mt-2 border-rule border-t">
        {found.stories.map((story) => {
          const at = placeOf(story.id);
          return (
            <li key={story.id} className="border-rule border-b">
              <DraggableStory
                story={story}
                from="list"
                times={times}
                note={at ? `stands in: ${slotNames[at.slot].toLowerCase()}` : undefined}
              >
                {spacesOf(front).map((space) => (
                  <RowButton
                    key={space.slot}
                    deed={`Place in ${slotNames[space.slot].toLowerCase()}`}
                    of={story.headline}
                    aria-disabled={at?.slot === space.slot}
                    onClick={() => deeds.add(story.id, space)}
                  >
                    {slotNames[space.slot]}
                  </RowButton>
                ))}
              </DraggableStory>
            </li>
          );
        })}
      </ul>
      {found.more !== null && (
        <button type="button" className="button mt-4" onClick={older}>
          More stories
        </button>
      )}
    </section>
  );
}
