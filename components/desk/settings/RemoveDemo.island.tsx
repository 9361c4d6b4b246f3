"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { Dialog } from "@/components/ui/Dialog.island";
import { Form } from "@/components/ui/Form.island";
import type { FormAction } from "@/components/ui/outcome";

/** Takes the demo edition out of the paper, when asked twice. */
export function RemoveDemo({ stories, action }: { stories: number; action: FormAction }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        Remove the demo edition
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Remove the demo edition?">
        <Form action={action} label="Remove the demo edition" className="furniture space-y-4">
          <p>
            Its {stories} stories go with all their versions, and so do its sections, topics,
            authors and pictures, for good, changed or not.
          </p>
          <p>
            What is your own stays, and so does what your own stories stand on: a section they are
            in, an author they credit, a picture they show.
          </p>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="danger">
              Remove all of it
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
