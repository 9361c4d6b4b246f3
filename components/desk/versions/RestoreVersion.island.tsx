"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { Dialog } from "@/components/ui/Dialog.island";
import { Form } from "@/components/ui/Form.island";
import type { FormAction } from "@/components/ui/outcome";

type Props = {
  /** "Version 2 of 3 March" */
  name: string;
  action: FormAction;
};

/** Makes an earlier state the draft, after a question. */
export function RestoreVersion({ name, action }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button aria-label={`Restore this version: ${name}`} onClick={() => setOpen(true)}>
        Restore this version
      </Button>
      <Dialog open={open} title="Restore this version?" onClose={close}>
        <Form action={action} className="space-y-4">
          <p className="furniture text-[0.9375rem] leading-6">
            {name} becomes the draft. The draft as it stands now is kept among the versions. Readers
            see nothing of this until the draft is published.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="strong">
              Restore
            </Button>
            <Button onClick={close}>Cancel</Button>
          </div>
        </Form>
      </Dialog>
    </>
  );
}
