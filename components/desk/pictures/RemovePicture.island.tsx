"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { Dialog } from "@/components/ui/Dialog.island";
import { Form } from "@/components/ui/Form.island";
import type { FormAction } from "@/components/ui/outcome";

/** Removes a picture, when asked twice. */
export function RemovePicture({ id, action }: { id: number; action: FormAction }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        Delete picture
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Delete this picture?">
        <Form action={action} label="Delete this picture" className="furniture space-y-4">
          <p>Its files are removed from the paper. This cannot be taken back.</p>
          <input type="hidden" name="id" value={id} />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="danger">
              Delete picture
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
