"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { Dialog } from "@/components/ui/Dialog.island";
import { Form } from "@/components/ui/Form.island";
import type { FormAction } from "@/components/ui/outcome";

type Props = { noun: "section" | "topic" | "author"; name: string; action: FormAction };

/** Removes something no story needs, when asked twice; what needs it, the answer says. */
export function RemoveNamed({ noun, name, action }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        Remove this {noun}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={`Remove “${name}”?`}>
        <Form action={action} label={`Remove this ${noun}`} className="furniture space-y-4">
          <p>
            Its page goes, and so do the old addresses that lead to it. This cannot be taken back.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="danger">
              Remove
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              Keep it
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  );
}
