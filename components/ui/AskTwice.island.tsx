"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./Button.island";
import { Dialog } from "./Dialog.island";
import { Form } from "./Form.island";
import type { FormAction } from "./outcome";

type Props = {
  /** What the button on the screen says, and names the form unless `label` does. */
  button: string;
  label?: string;
  /** The question. */
  title: string;
  /** What the button that does it says. */
  confirm: string;
  action: FormAction;
  /** What goes, and what stays. */
  children: ReactNode;
};

/** Does what cannot be taken back, when asked twice. */
export function AskTwice({ button, label = button, title, confirm, action, children }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {button}
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title={title}>
        <Form action={action} label={label} className="furniture space-y-4">
          {children}
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="danger">
              {confirm}
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
