"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button.island";
import type { Outcome } from "@/components/ui/outcome";
import { slugFrom } from "@/newsroom/articles/slug";
import { Labelled } from "./Labelled.island";
import type { Sheet } from "./sheet";
import type { Standing, StoryActions } from "./standing";

type Props = {
  standing: Standing;
  /** The section chosen at the top; for a published story it moves with the slug, from here. */
  sectionId: number;
  sections: readonly { id: number; slug: string }[];
  start: { slug: string | undefined };
  sheet: Sheet;
  actions: Pick<StoryActions, "move">;
  act(work: (id: number) => Promise<Outcome>, done: () => void): void;
  onStanding(standing: Partial<Standing>): void;
};

const mostInSlug = 120;
const madeFrom = (typed: string | undefined): string | undefined =>
  slugFrom(typed ?? "", mostInSlug) || undefined;

/** The slug: until it is published it follows the headline unless somebody chose; afterwards the story is moved. */
export function Address(props: Props) {
  const { standing, sectionId, sections, sheet, start, actions, act, onStanding } = props;
  const [typed, setTyped] = useState(start.slug);
  const slug = typed ?? standing.slug;
  const section = sections.find(({ id }) => id === sectionId)?.slug ?? "";
  const isMoved = slug !== standing.slug || sectionId !== standing.sectionId;
  // What is being typed, as an address has it: "Library Hours" is library-hours.
  const made = slugFrom(slug, mostInSlug);
  const to = { sectionId, slug: made };
  return (
    <Labelled
      label="Slug"
      field="slug"
      hint={
        slug
          ? `/${section}/${made}${typed === undefined && !standing.isPublic ? " · follows the headline" : ""}`
          : "Made from the headline"
      }
    >
      {(given) => (
        <>
          <input
            {...given}
            type="text"
            maxLength={120}
            spellCheck={false}
            value={slug}
            readOnly={standing.readOnly !== null || (standing.isPublic && !standing.may.move)}
            onChange={({ currentTarget: { value } }) => {
              const chosen = value === "" && !standing.isPublic ? undefined : value;
              setTyped(chosen);
              if (!standing.isPublic) sheet.place({ slug: madeFrom(chosen) });
            }}
            onBlur={() =>
              setTyped((left) => madeFrom(left) ?? (standing.isPublic ? left : undefined))
            }
          />
          {standing.isPublic && isMoved && (
            <div className="mt-2">
              <Button
                onClick={() =>
                  act(
                    (id) => actions.move(id, to),
                    () => onStanding(to),
                  )
                }
              >
                Move to this address
              </Button>
              <p className="field-hint">The old address leads readers to the new one.</p>
            </div>
          )}
        </>
      )}
    </Labelled>
  );
}
