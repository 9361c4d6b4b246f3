"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
import { Button } from "../ui/Button.island";
import { Form } from "../ui/Form.island";
import type { Outcome } from "../ui/outcome";

/** What became of a form that makes a link: it went out by mail, or is here to be passed on. */
export type LinkOutcome = Outcome & { link?: string; note?: string };

type Props = {
  action: (form: FormData) => Promise<LinkOutcome>;
  label?: string;
  button: string;
  look?: ComponentProps<typeof Button>["look"];
  children?: ReactNode;
};

/** A form that makes a one-time link, and shows it once if it has to be passed on by hand. */
export function LinkForm({ action, label, button, look, children }: Props) {
  const [made, setMade] = useState<LinkOutcome>({});
  const [copied, setCopied] = useState(false);

  function show(outcome: LinkOutcome) {
    setMade(outcome);
    setCopied(false);
  }

  async function copy() {
    // Refused without HTTPS: the link can still be selected.
    await navigator.clipboard?.writeText(made.link ?? "").then(
      () => setCopied(true),
      () => undefined,
    );
  }

  return (
    <Form action={action} onDone={show} label={label} className="space-y-4">
      {children}
      <Button type="submit" look={look}>
        {button}
      </Button>
      {made.link && (
        <div role="status" className="notice space-y-3">
          <p>{made.note}</p>
          <input
            className="input"
            readOnly
            value={made.link}
            aria-label="Link to pass on"
            onFocus={(event) => event.target.select()}
          />
          <Button onClick={copy}>{copied ? "Copied" : "Copy the link"}</Button>
        </div>
      )}
    </Form>
  );
}
