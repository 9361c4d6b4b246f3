"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Dialog } from "@/components/ui/Dialog.island";
import type { LibraryPicture } from "@/newsroom/media/library";
import type { PictureView } from "@/newsroom/media/schema";
import { PictureChoice } from "./pictures/PictureChoice.island";
import { PictureWords } from "./pictures/PictureWords.island";

type Props = {
  open: boolean;
  onClose(): void;
  onChoose(picture: PictureView): void;
};

/** A dialog to choose a picture in: from the library, or a new one. One nobody has described is described first. */
export function PicturePicker({ open, onClose, onChoose }: Props) {
  const [toDescribe, setToDescribe] = useState<LibraryPicture | null>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  // A form cannot stand in another, and a story's screen may be one; the server has no body to draw in.
  useEffect(() => setBody(document.body), []);

  function close(): void {
    setToDescribe(null);
    onClose();
  }
  function choose(picture: PictureView): void {
    setToDescribe(null);
    onChoose(picture);
  }

  if (!body) return null;
  return createPortal(
    // React tells the forms around of what is sent here, all the same.
    <div onSubmit={(event) => event.stopPropagation()} className="contents">
      <Dialog
        open={open}
        onClose={close}
        title={toDescribe ? "Describe the picture" : "Choose a picture"}
        wide
      >
        {toDescribe ? (
          <PictureWords picture={toDescribe} onUse={choose} onBack={() => setToDescribe(null)} />
        ) : (
          <PictureChoice
            onPicture={(picture, isNew) =>
              isNew || !picture.alt || !picture.credit ? setToDescribe(picture) : choose(picture)
            }
          />
        )}
      </Dialog>
    </div>,
    body,
  );
}
