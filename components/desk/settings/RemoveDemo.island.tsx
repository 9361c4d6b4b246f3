"use client";

import { AskTwice } from "@/components/ui/AskTwice.island";
import type { FormAction } from "@/components/ui/outcome";

/** Takes the demo edition out of the paper, when asked twice. */
export function RemoveDemo({ stories, action }: { stories: number; action: FormAction }) {
  return (
    <AskTwice
      button="Remove the demo edition"
      title="Remove the demo edition?"
      confirm="Remove all of it"
      action={action}
    >
      <p>
        Its {stories} stories go with all their versions, and so do its sections, topics, authors
        and pictures, for good, changed or not.
      </p>
      <p>
        What is your own stays, and so does what your own stories stand on: a section they are in,
        an author they credit, a picture they show.
      </p>
    </AskTwice>
  );
}
