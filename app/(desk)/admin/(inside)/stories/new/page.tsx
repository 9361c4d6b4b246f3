import type { Metadata, Viewport } from "next";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { StoryEditor } from "@/components/desk/editor/StoryEditor.island";
import { readChoices, usualByline } from "@/newsroom/articles/desk-read";
import { may } from "@/newsroom/permissions";
import { barStory, moveStory, relateStory, takeStep } from "../[id]/actions";

export const metadata: Metadata = { title: "New story" };
/** The tools stand above a phone's keyboard, not behind it. */
export const viewport: Viewport = { interactiveWidget: "resizes-content" };

/** An empty page to write on. The story is made by its first words, not by opening this. */
export default async function NewStoryScreen() {
  const actor = await requireStaff("article.write");
  const [choices, authorIds, { settings, direction }] = await Promise.all([
    readChoices(),
    usualByline(actor),
    paper(),
  ]);
  const [section] = choices.sections;
  if (!section) {
    return (
      <DeskPage title="New story">
        <p className="furniture">
          The paper has no sections yet, and a story stands in one. An editor makes them under{" "}
          <a href="/admin/sections">Sections</a>.
        </p>
      </DeskPage>
    );
  }
  const own = (action: Parameters<typeof may>[1]) => may(actor, action, actor.id);
  return (
    <StoryEditor
      standing={{
        id: null,
        status: "draft",
        sectionId: section.id,
        slug: "",
        isPublic: false,
        barred: false,
        related: [],
        readOnly: null,
        may: {
          submit: own("article.submit"),
          markReady: own("article.markReady"),
          publish: own("article.publish"),
          move: own("article.move"),
          bar: own("article.bar"),
          trash: own("article.trash"),
          page: true,
        },
      }}
      revision={null}
      start={{
        sectionId: section.id,
        kind: "news",
        content: {
          kicker: null,
          headline: "",
          deck: null,
          dateline: null,
          searchTitle: null,
          searchDescription: null,
          leadImageId: null,
          leadCaption: null,
          authorIds,
          topicIds: [],
          body: { type: "doc", content: [] },
        },
      }}
      choices={choices}
      pictures={{}}
      paper={{ language: settings.language, direction, timeZone: settings.timeZone }}
      staffId={actor.id}
      actions={{ step: takeStep, move: moveStory, bar: barStory, relate: relateStory }}
    />
  );
}
