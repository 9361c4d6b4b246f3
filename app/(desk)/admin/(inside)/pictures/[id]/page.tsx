import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { paper } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { PictureFacts } from "@/components/desk/pictures/PictureFacts";
import { PictureForm } from "@/components/desk/pictures/PictureForm.island";
import { RemovePicture } from "@/components/desk/pictures/RemovePicture.island";
import { dateAndTime } from "@/newsroom/language/dates";
import { readPictureRecord } from "@/newsroom/media/library";
import { bindsPictures, mayDescribeIn } from "@/newsroom/media/rules";
import { may } from "@/newsroom/permissions";
import { requireStaff } from "../../../../require-staff";
import { removePicture, savePicture } from "../actions";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Picture" };

/** One picture: what is said of it, where it stands, where it came from. */
export default async function PicturePage({ params }: Props) {
  const actor = await requireStaff("media.write");
  const [{ id }, { settings }] = await Promise.all([params, paper()]);
  const picture = await readPictureRecord(Number(id));
  if (!picture) notFound();
  const locked = picture.uses.find((use) => !mayDescribeIn(actor, use));
  const removable = picture.useCount === 0 && may(actor, "media.remove", picture.adderId);
  const calendar = { language: "en", timeZone: settings.timeZone };
  return (
    <DeskPage
      title={picture.fileName ?? `Picture ${picture.id}`}
      intro={<a href="/admin/pictures">All pictures</a>}
      actions={removable && <RemovePicture id={picture.id} action={removePicture} />}
    >
      {locked && (
        <p className="notice mb-6">
          It stands in “{locked.headline}”, which{" "}
          {bindsPictures(locked.status) === "passed" ? "an editor passed" : "readers see"}: what is
          said of it is for an editor, or for whoever may change that story, to save.
        </p>
      )}
      <PictureForm picture={picture} language={settings.language} action={savePicture} />
      <PictureFacts picture={picture} added={dateAndTime(picture.createdAt, calendar)} />
    </DeskPage>
  );
}
