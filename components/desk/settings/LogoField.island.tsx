"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { useProblem } from "@/components/ui/Form.island";
import type { PictureView } from "@/newsroom/media/schema";
import { PicturePicker } from "../PicturePicker.island";
import { Thumbnail } from "../pictures/Thumbnail";

/** The paper's mark, chosen from the library; its name set in type when there is none. */
export function LogoField({ start }: { start: PictureView | null }) {
  const [logo, setLogo] = useState(start);
  const [choosing, setChoosing] = useState(false);
  const problem = useProblem("logo");
  const id = useId();
  return (
    <div className="field">
      <fieldset aria-describedby={`${id}-hint`}>
        <legend className="mb-1 font-semibold text-[0.875rem]">Logo</legend>
        <input type="hidden" name="logo" value={logo?.hash ?? ""} />
        {logo && (
          <div className="mb-2 grid grid-cols-[9rem_minmax(0,1fr)] gap-x-4">
            <Thumbnail picture={logo} />
            <p className="field-hint">{logo.alt}</p>
          </div>
        )}
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setChoosing(true)}>
            {logo ? "Choose another picture" : "Choose a picture"}
          </Button>
          {logo && (
            <Button look="quiet" onClick={() => setLogo(null)}>
              Use none
            </Button>
          )}
        </div>
        <p id={`${id}-hint`} className="field-hint">
          Stands for the paper in feeds and search engines, in a square. Without one, its name does.
          The masthead is set in type.
        </p>
        {problem && (
          <p role="alert" className="field-problem">
            {problem}
          </p>
        )}
      </fieldset>
      <PicturePicker
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(picture) => {
          setLogo(picture);
          setChoosing(false);
        }}
      />
    </div>
  );
}
