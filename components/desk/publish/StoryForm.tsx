import type { ReactNode } from "react";
import { Form } from "@/components/ui/Form.island";
import type { FormAction } from "@/components/ui/outcome";

/** Which state of a story a decision is about: what was read on this screen, not what stands since. */
export type Read = { id: number; revision: number; version: number | null };

type Props = {
  story: Read;
  action: FormAction;
  label: string;
  className?: string;
  children: ReactNode;
};

/** A form that decides about a story as it was read. */
export function StoryForm({ story, children, ...form }: Props) {
  return (
    <Form {...form}>
      <input type="hidden" name="id" value={story.id} />
      <input type="hidden" name="revision" value={story.revision} />
      <input type="hidden" name="version" value={story.version ?? ""} />
      {children}
    </Form>
  );
}
