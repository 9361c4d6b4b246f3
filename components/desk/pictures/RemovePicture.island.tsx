"use client";

import { AskTwice } from "@/components/ui/AskTwice.island";
import type { FormAction } from "@/components/ui/outcome";

/** Removes a picture, when asked twice. */
export function RemovePicture({ id, action }: { id: number; action: FormAction }) {
  return (
    <AskTwice
      button="Delete picture"
      label="Delete this picture"
      title="Delete this picture?"
      confirm="Delete picture"
      action={action}
    >
      <p>Its files are removed from the paper. This cannot be taken back.</p>
      <input type="hidden" name="id" value={id} />
    </AskTwice>
  );
}
