"use client";

import { AskTwice } from "@/components/ui/AskTwice.island";
import type { FormAction } from "@/components/ui/outcome";

type Props = { noun: "section" | "topic" | "author"; name: string; action: FormAction };

/** Removes something no story needs, when asked twice; what needs it, the answer says. */
export function RemoveNamed({ noun, name, action }: Props) {
  return (
    <AskTwice
      button={`Remove this ${noun}`}
      title={`Remove “${name}”?`}
      confirm="Remove"
      action={action}
    >
      <p>Its page goes, and so do the old addresses that lead to it. This cannot be taken back.</p>
    </AskTwice>
  );
}
