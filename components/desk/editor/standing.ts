/** What the editor knows of a story beside its words, and what can be done with it. */
import type { Outcome } from "@/components/ui/outcome";
import type { DeskStory } from "@/newsroom/articles/desk-read";
import type { Status } from "@/newsroom/articles/schema";

/** A step of the story on its way. */
export type Step = "submit" | "markReady" | "draft" | "trash" | "takeBack";

/** The server actions the panel calls. */
export type StoryActions = {
  step(id: number, step: Step, revision: number): Promise<Outcome>;
  move(id: number, to: { sectionId: number; slug: string }): Promise<Outcome>;
  bar(id: number, barred: boolean): Promise<Outcome>;
  relate(id: number, relatedIds: number[]): Promise<Outcome>;
};

/** What the panel knows of the story beside its words. */
export type Standing = Pick<DeskStory, "isPublic" | "barred" | "related" | "readOnly" | "may"> & {
  id: number | null;
  status: Status;
  sectionId: number;
  slug: string;
};
