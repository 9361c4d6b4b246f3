"use client";

import { useState } from "react";
import { Picture } from "@/components/site/Picture";
import type { PictureView } from "@/newsroom/media/schema";
import { PicturePicker } from "../PicturePicker.island";
import { Line } from "./Line.island";
import { useProblem } from "./problems.island";

type Props = {
  start: PictureView | null;
  caption: string | null;
  readOnly: boolean;
  lang: string;
  onPicture(picture: PictureView | null): void;
  onCaption(text: string): void;
};

/** The picture above the text, with a caption that may stand instead of its own. */
export function LeadPicture({ start, caption, readOnly, lang, onPicture, onCaption }: Props) {
  const [picture, setPicture] = useState(start);
  const [isOpen, setOpen] = useState(false);
  const problem = useProblem("leadImageId");

  function choose(chosen: PictureView | null) {
    setPicture(chosen);
    onPicture(chosen);
    setOpen(false);
  }
  return (
    <figure id="leadImageId" className={picture ? "" : "story-no-picture"}>
      {picture && <Picture picture={picture} sizes="(min-width: 66rem) 56rem, 94vw" lead />}
      {picture && (
        <figcaption className="furniture mt-2 text-[0.8125rem] text-muted leading-5">
          <Line
            field="leadCaption"
            label="Caption of the lead picture"
            placeholder={picture.caption ?? "Caption"}
            start={caption}
            most={1000}
            readOnly={readOnly}
            lang={lang}
            onText={onCaption}
          />
          <span className="text-[0.75rem]">{picture.credit ?? "No credit yet"}</span>
        </figcaption>
      )}
      {!readOnly && (
        <div className="mt-2 flex gap-2">
          <button type="button" className="button min-h-9" onClick={() => setOpen(true)}>
            Lead picture
          </button>
          {picture && (
            <button
              type="button"
              className="button button-quiet min-h-9"
              onClick={() => choose(null)}
            >
              Remove picture
            </button>
          )}
        </div>
      )}
      {problem && (
        <p role="alert" className="field-problem furniture">
          {problem}
        </p>
      )}
      <PicturePicker open={isOpen} onClose={() => setOpen(false)} onChoose={choose} />
    </figure>
  );
}
