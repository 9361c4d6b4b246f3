import type { Metadata } from "next";
import { orLeave } from "@/app/(desk)/or-leave";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper, parameter, type Query, withQuery } from "@/app/(site)/paper";
import { Choice } from "@/components/desk/charts/Choice";
import { DeskPage } from "@/components/desk/DeskPage";
import { PreviewFrame, type PreviewWidth } from "@/components/desk/preview/PreviewFrame";
import { ShareDraft } from "@/components/desk/preview/ShareDraft";
import { timesIn } from "@/components/desk/times";
import { stateName } from "@/components/desk/versions/state-name";
import { readForDesk } from "@/newsroom/articles/desk-read";
import { parseRef } from "@/newsroom/articles/history";
import { linkLasts, readPreviewLinks } from "@/newsroom/articles/preview-link";
import { close, share } from "./actions";

export const metadata: Metadata = { title: "Preview" };

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** A story as readers will see it, and links to show it to others. */
export default async function PreviewScreen({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = Number((await params).id);
  const [asked, state, { settings }] = await Promise.all([
    parameter(searchParams, "width"),
    parameter(searchParams, "state"),
    paper(),
  ]);
  const story = await orLeave(readForDesk(actor, id));
  const links = await readPreviewLinks(id);
  const ref = parseRef(state);
  const times = timesIn(settings.timeZone);
  const path = `/admin/stories/${id}`;
  const width: PreviewWidth = asked === "phone" ? "phone" : "desktop";
  const choice = (label: string, of: PreviewWidth) => ({
    label,
    path: withQuery(`${path}/preview`, { state, width: of }),
    current: width === of,
  });
  return (
    <DeskPage
      title="Preview"
      intro={
        <>
          <span lang={settings.language}>{story.content.headline || "No headline yet"}</span>
          {ref && ref !== "draft"
            ? ` as it stood: ${stateName(ref)}`
            : `, saved ${times.moment(story.savedAt)} by ${story.savedBy}`}
        </>
      }
      actions={
        <a href={path} className="button">
          Back to the story
        </a>
      }
    >
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          <Choice
            label="Width"
            options={[choice("Phone", "phone"), choice("Desktop", "desktop")]}
          />
          <PreviewFrame src={withQuery(`/preview/story/${id}`, { state })} width={width} />
        </div>
        {story.state.status === "retracted" ? (
          <p className="notice self-start">{story.readOnly}</p>
        ) : (
          <ShareDraft
            links={links}
            lasts={linkLasts}
            times={times}
            share={share.bind(null, id)}
            close={close}
          />
        )}
      </div>
    </DeskPage>
  );
}
