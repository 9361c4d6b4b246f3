"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { TextField } from "@/components/ui/Field.island";
import { Form } from "@/components/ui/Form.island";
import type { FormAction } from "@/components/ui/outcome";

/** Has an old address lead somewhere; empty again once it does. */
export function AddRedirect({ action }: { action: FormAction }) {
  const [added, setAdded] = useState(0);
  return (
    <Form
      action={action}
      label="Add a redirect"
      className="grid content-start gap-4"
      onDone={() => setAdded((count) => count + 1)}
    >
      <h2 className="furniture font-semibold text-[1.0625rem]">Add a redirect</h2>
      <TextField
        key={`path-${added}`}
        name="path"
        label="Old address"
        hint="Of this site, such as /2019/05/old-story.html. Capitals make no difference."
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        key={`to-${added}`}
        name="to"
        label="Leads to"
        hint="A story, section, topic, author or page of this site: paste its address. When that moves, the redirect follows."
        autoCapitalize="none"
        spellCheck={false}
      />
      <div>
        <Button type="submit" look="strong">
          Add
        </Button>
      </div>
    </Form>
  );
}
