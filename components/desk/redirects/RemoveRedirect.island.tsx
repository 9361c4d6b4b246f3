"use client";

import { Button } from "@/components/ui/Button.island";
import { Form } from "@/components/ui/Form.island";
import type { FormAction } from "@/components/ui/outcome";

/** Removes a redirect somebody typed. */
export function RemoveRedirect(props: { id: number; path: string; action: FormAction }) {
  return (
    <Form action={props.action}>
      <input type="hidden" name="id" value={props.id} />
      <Button type="submit" look="quiet" aria-label={`Remove the redirect from ${props.path}`}>
        Remove
      </Button>
    </Form>
  );
}
