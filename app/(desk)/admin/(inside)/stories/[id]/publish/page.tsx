import type { Metadata } from "next";
import { orLeave } from "@/app/(desk)/or-leave";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper, parameter, type Query } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { ChangeForm } from "@/components/desk/publish/ChangeForm.island";
import { Changes } from "@/components/desk/publish/Changes";
import { Checklist } from "@/components/desk/publish/Checklist";
import { whatWasDone } from "@/components/desk/publish/done";
import { NotePreview } from "@/components/desk/publish/NotePreview";
import { Part } from "@/components/desk/publish/Part";
import { RetractStory } from "@/components/desk/publish/RetractStory.island";
import { Standing } from "@/components/desk/publish/Standing";
import { Steps } from "@/components/desk/publish/Steps";
import { WayOut } from "@/components/desk/publish/WayOut";
import { WhereElse } from "@/components/desk/publish/WhereElse";
import { timesIn } from "@/components/desk/times";
import { readPublishing } from "@/newsroom/articles/publish-read";
import type { Status } from "@/newsroom/articles/schema";
import { longDate } from "@/newsroom/language/dates";
import {
  changeStory,
  embargoStory,
  handOn,
  publishStory,
  retractStory,
  scheduleStory,
} from "./actions";

export const metadata: Metadata = { title: "Publish" };

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** From a draft to readers, and every change after that. */
export default async function PublishScreen({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id } = await params;
  const [story, done, thePaper] = await Promise.all([
    orLeave(readPublishing(actor, Number(id))),
    parameter(searchParams, "done"),
    paper(),
  ]);
  const now = new Date();
  const { settings, words } = thePaper;
  const { timeZone, language } = settings;
  const times = timesIn(timeZone);
  const { state, change, publishedAt, may } = story;
  const { status, revision, version } = state;
  const read = { id: state.id, revision, version };
  const isComing = publishedAt === null;
  const isPublished = status === "published";
  const preview = (kind: "update" | "correction" | "clarification") =>
    change && <NotePreview paper={thePaper} page={change.page} kind={kind} now={now} />;
  return (
    <DeskPage
      title={titleOf(status, change !== null)}
      intro={
        <>
          <span lang={language}>“{story.headline || "No headline yet"}”</span> · last saved by{" "}
          {story.savedBy}, {times.moment(story.savedAt)}
        </>
      }
      actions={
        <>
          <a href={`/admin/stories/${state.id}`} className="button">
            {status === "retracted" ? "Read" : "Edit"}
          </a>
          <a href={`/admin/stories/${state.id}/preview`} className="button button-quiet">
            Preview
          </a>
        </>
      }
    >
      <Standing
        story={story}
        times={times}
        timeZone={timeZone}
        now={now}
        done={whatWasDone(done, status)}
      />
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="grid min-w-0 content-start gap-8">
          {change && <Changes differences={change.differences} paper={thePaper} />}
          {change && (
            <WhereElse
              elsewhere={change.elsewhere}
              mayEditAll={story.mayEditAll}
              language={language}
            />
          )}
          {(isComing || change) && <Checklist checks={story.checks} />}
          {isPublished && !change && (
            <p className="furniture max-w-[36rem] text-[0.9375rem]">
              Readers see what the draft says. To correct the story, edit it first: then this screen
              shows every word that changes, asks what the change is, and publishes both together.
            </p>
          )}
        </div>
        <div className="min-w-0">
          {!may.publish && <WhyNot isComing={isComing} mayHand={may.submit} />}
          {isComing && may.publish && (
            <WayOut
              story={story}
              read={read}
              times={times}
              timeZone={timeZone}
              now={now}
              actions={{ publish: publishStory, schedule: scheduleStory, embargo: embargoStory }}
            />
          )}
          {isComing && (
            <Part title={status === "scheduled" ? "Take it off the schedule" : "Hand it on"}>
              <Steps story={story} read={read} action={handOn} />
            </Part>
          )}
          {change && may.publish && (
            <Part title="Publish changes">
              <ChangeForm
                story={read}
                action={changeStory}
                isBlocked={story.checks.some((check) => check.state === "blocks")}
                lang={language}
                previews={{
                  update: preview("update"),
                  correction: preview("correction"),
                  clarification: preview("clarification"),
                }}
              />
            </Part>
          )}
          {isPublished && may.retract && publishedAt && (
            <Part
              title="Take it back"
              intro="For what should never have been published. Readers will see that it was, and why it is gone."
            >
              <RetractStory
                story={read}
                action={retractStory}
                headline={story.headline}
                dates={`${words.published} ${longDate(publishedAt, settings)} · ${words.retracted} ${longDate(now, settings)}`}
                lang={language}
              />
            </Part>
          )}
        </div>
      </div>
    </DeskPage>
  );
}

function titleOf(status: Status, isChanged: boolean): string {
  if (status === "retracted") return "Retracted";
  if (status !== "published") return "Publish";
  return isChanged ? "Publish changes" : "Published";
}

/** Told to whoever writes but does not publish. */
function WhyNot({ isComing, mayHand }: { isComing: boolean; mayHand: boolean }) {
  return (
    <p className="notice mb-6">
      {isComing
        ? `A contributor’s stories are published by an editor, who reads them first.${mayHand ? " Submit yours when it is done; the checklist says what it still needs." : ""}`
        : "Readers see the published text. What a contributor changes in it afterwards waits here until an editor publishes it: tell one."}
    </p>
  );
}
