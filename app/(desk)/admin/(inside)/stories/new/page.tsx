import { randomUUID } from "node:crypto";
import type { Metadata, Viewport } from "next";
import { redirect } from "next/navigation";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { StoryEditor } from "@/components/desk/editor/StoryEditor.island";
import { madeWith, readChoices, usualByline } from "@/newsroom/articles/desk-read";
import { save } from "@/newsroom/articles/draft-protocol";
import { may } from "@/newsroom/permissions";
import { barStory, moveStory, relateStory, takeStep } from "../[id]/actions";

export const metadata: Metadata = { title: "New story" };
/** The tools stand above a phone's keyboard, not behind it. */
export const viewport: Viewport = { interactiveWidget: "resizes-content" };

type Props = { searchParams: Promise<{ draft?: string | string[] }> };

/**
 * An empty page to write on. The story is made by its first words, not by opening this; from then on `draft` names it, and
 * leads to it when it was saved.
 */
export default async function NewStoryScreen({ searchParams }: Props) {
  const actor = await requireStaff("article.write");
  const draftKey = save.shape.opening.safeParse((await searchParams).draft).data ?? null;
  const made = draftKey && (await madeWith(actor, draftKey));
  if (made) redirect(`/admin/stories/${made}`);
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
      drawn={randomUUID()}
      revision={null}
      saves={[]}
      draftKey={draftKey}
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
