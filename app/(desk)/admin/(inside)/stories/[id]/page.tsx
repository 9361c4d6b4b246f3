import { randomUUID } from "node:crypto";
import type { Metadata, Viewport } from "next";
import { orLeave } from "@/app/(desk)/or-leave";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { StoryEditor } from "@/components/desk/editor/StoryEditor.island";
import { readChoices, readForDesk } from "@/newsroom/articles/desk-read";
import { chosenSlug } from "@/newsroom/articles/slug";
import { barStory, moveStory, relateStory, takeStep } from "./actions";

export const metadata: Metadata = { title: "Edit story" };
/** The tools stand above a phone's keyboard, not behind it. */
export const viewport: Viewport = { interactiveWidget: "resizes-content" };

/** The editor of a story. */
export default async function StoryScreen({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireStaff();
  const { id } = await params;
  const [story, choices, { settings, direction }] = await Promise.all([
    orLeave(readForDesk(actor, Number(id))),
    readChoices(),
    paper(),
  ]);
  const { state, kind, content, isPublic, barred, related, readOnly, may, pictures } = story;
  const { sectionId, slug, status } = state;
  return (
    <StoryEditor
      // Another story is another opening of the editor.
      key={state.id}
      standing={{ id: state.id, status, sectionId, slug, isPublic, barred, related, readOnly, may }}
      drawn={randomUUID()}
      revision={state.revision}
      saves={story.saves}
      draftKey={null}
      start={{
        sectionId,
        kind,
        slug: isPublic ? slug : chosenSlug(slug, content.headline),
        content,
      }}
      choices={choices}
      pictures={pictures}
      paper={{ language: settings.language, direction, timeZone: settings.timeZone }}
      staffId={actor.id}
      actions={{ step: takeStep, move: moveStory, bar: barStory, relate: relateStory }}
    />
  );
}
