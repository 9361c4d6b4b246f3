"use client";

import { Fragment, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { Form } from "@/components/ui/Form.island";
import type { FormAction } from "@/components/ui/outcome";

/** A form that adds something and is empty again once it did. */
export function AddForm(props: { title: string; action: FormAction; children: ReactNode }) {
  const [added, setAdded] = useState(0);
  return (
    <Form
      action={props.action}
      label={props.title}
      className="grid content-start gap-4"
      onDone={() => setAdded((count) => count + 1)}
    >
      <h2 className="furniture font-semibold text-[1.0625rem]">{props.title}</h2>
      <Fragment key={added}>{props.children}</Fragment>
      <div>
        <Button type="submit" look="strong">
          Add
        </Button>
      </div>
    </Form>
  );
}
