"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button.island";
import { TextArea, TextField } from "@/components/ui/Field.island";
import { Form } from "@/components/ui/Form.island";
import type { FormAction } from "@/components/ui/outcome";
import type { PictureView } from "@/newsroom/media/schema";
import { FocalPoint, type Focus } from "./FocalPoint.island";

type Props = {
  picture: PictureView;
  /** The language the words are written in. */
  language: string;
  action: FormAction;
};

/** Everything that is said of a picture. */
export function PictureForm({ picture, language, action }: Props) {
  const [focus, setFocus] = useState<Focus>(picture);
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <FocalPoint picture={picture} focus={focus} onFocus={setFocus} />
      <Form action={action} label="About the picture" className="space-y-4">
        <input type="hidden" name="id" value={picture.id} />
        <input type="hidden" name="focusX" value={focus.focusX} />
        <input type="hidden" name="focusY" value={focus.focusY} />
        <TextArea
          name="alt"
          label="Alt text"
          rows={3}
          lang={language}
          defaultValue={picture.alt}
          hint="What it shows, for someone who cannot see it. Publishing asks for it."
        />
        <TextArea
          name="caption"
          label="Caption"
          rows={3}
          lang={language}
          defaultValue={picture.caption ?? ""}
          hint="Printed under it, unless a story says something else there."
        />
        <TextField
          name="credit"
          label="Credit"
          lang={language}
          defaultValue={picture.credit ?? ""}
          hint="Who made it, as it is printed: “Photo: Kim Oh”."
        />
        <TextField
          name="licence"
          label="Licence"
          defaultValue={picture.licence ?? ""}
          hint="On what terms the paper has it. Readers do not see it."
        />
        <Button type="submit" look="strong">
          Save
        </Button>
      </Form>
    </div>
  );
}
