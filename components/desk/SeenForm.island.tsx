"use client";

import { type ComponentProps, useRef } from "react";
import { Form } from "../ui/Form.island";
import type { Outcome } from "../ui/outcome";

/** What somebody saw when they began to change it: fields by name, as JSON can say them. */
export type Seen = Readonly<Record<string, unknown>>;

/** What became of the form, and what its sender has seen now: what they saved, or what somebody else did meanwhile. */
export type SeenOutcome = Outcome & { seen?: Seen };

type Props = Omit<ComponentProps<typeof Form>, "action"> & {
  seen: Seen;
  action: (seen: Seen, form: FormData) => Promise<SeenOutcome>;
};

/** A form for what others may be changing too: it says with what it sends what was seen, so that nobody is overwritten. */
export function SeenForm({ seen, action, ...form }: Props) {
  const latest = useRef(seen);
  async function send(given: FormData): Promise<SeenOutcome> {
    const outcome = await action(latest.current, given);
    if (outcome.seen) latest.current = outcome.seen;
    return outcome;
  }
  return <Form {...form} action={send} />;
}
