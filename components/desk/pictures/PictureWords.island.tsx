"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/Button.island";
import { TextArea, TextField } from "@/components/ui/Field.island";
import { Form } from "@/components/ui/Form.island";
import type { Outcome } from "@/components/ui/outcome";
import type { LibraryPicture } from "@/newsroom/media/library";
import type { PictureView } from "@/newsroom/media/schema";
import { Thumbnail } from "./Thumbnail";

type Props = {
  picture: LibraryPicture;
  onUse: (picture: PictureView) => void;
  onBack: () => void;
};

/** The least that is said of a picture before it stands in a story. */
export function PictureWords({ picture, onUse, onBack }: Props) {
  const words = useRef<HTMLDivElement>(null);
  // The button that led here is gone, and the focus with it.
  useEffect(() => words.current?.querySelector("textarea")?.focus(), []);

  async function save(form: FormData): Promise<Outcome> {
    const said = { alt: String(form.get("alt")).trim(), credit: String(form.get("credit")).trim() };
    if (said.alt === picture.alt && said.credit === (picture.credit ?? "")) {
      onUse(picture);
      return {};
    }
    const response = await fetch(`/api/pictures/${picture.id}`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(said),
    });
    // The shape of app/api/pictures/[id].
    const answer = (await response.json()) as Outcome & { picture?: PictureView };
    if (answer.picture) onUse(answer.picture);
    return { problems: answer.problems };
  }

  return (
    <div ref={words} className="grid gap-6 sm:grid-cols-2">
      <Thumbnail picture={picture} />
      <Form action={save} label="Words about the picture" className="space-y-4">
        <TextArea
          name="alt"
          label="Alt text"
          rows={3}
          defaultValue={picture.alt}
          hint="What it shows, for someone who cannot see it. Publishing asks for it."
        />
        <TextField
          name="credit"
          label="Credit"
          defaultValue={picture.credit ?? ""}
          hint="Who made it, as it is printed: “Photo: Kim Oh”."
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="strong">
            Use picture
          </Button>
          <Button look="quiet" onClick={onBack}>
            Back to the library
          </Button>
        </div>
      </Form>
    </div>
  );
}
