"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/Button.island";
import { TextArea, TextField } from "@/components/ui/Field.island";
import { Form } from "@/components/ui/Form.island";
import type { FormAction } from "@/components/ui/outcome";
import type { LibraryPicture } from "@/newsroom/media/library";
import { Thumbnail } from "./Thumbnail";

type Props = {
  pictures: readonly LibraryPicture[];
  /** The language the words are written in. */
  language: string;
  action: FormAction;
  onDone: () => void;
};

/** Pictures that arrived together, described together: a row each, saved as one. */
export function DescribeGrid({ pictures, language, action, onDone }: Props) {
  const rows = useRef<HTMLDivElement>(null);

  /** One photographer's pictures: the first credit goes wherever there is none yet. */
  function sameCredit(): void {
    const fields = [
      ...(rows.current?.querySelectorAll<HTMLInputElement>('input[name^="credit-"]') ?? []),
    ];
    const credit = fields.map(({ value }) => value.trim()).find(Boolean);
    for (const field of fields) if (credit && field.value.trim() === "") field.value = credit;
  }

  return (
    <section aria-labelledby="describe-arrived" className="mt-6">
      <h2 id="describe-arrived" className="label border-ink border-b pb-1.5">
        Describe them
      </h2>
      <Form action={action} label="The pictures that arrived" onDone={onDone}>
        <div ref={rows} className="divide-y divide-rule">
          {pictures.map((picture, index) => (
            <fieldset
              key={picture.id}
              className="grid gap-x-6 gap-y-3 py-5 sm:grid-cols-[9rem_minmax(0,1fr)] lg:grid-cols-[12rem_minmax(0,1fr)_minmax(0,1fr)]"
            >
              <legend className="sr-only">
                {picture.fileName || `Picture ${index + 1} of ${pictures.length}`}
              </legend>
              <input type="hidden" name="id" value={picture.id} />
              <div className="max-w-48 sm:row-span-2 lg:row-span-1">
                <Thumbnail picture={picture} />
              </div>
              <TextArea
                name={`alt-${picture.id}`}
                label="Alt text"
                rows={3}
                lang={language}
                defaultValue={picture.alt}
                hint={index === 0 ? "What it shows, for someone who cannot see it." : undefined}
              />
              <div className="space-y-3">
                <TextArea
                  name={`caption-${picture.id}`}
                  label="Caption"
                  rows={2}
                  lang={language}
                  defaultValue={picture.caption ?? ""}
                />
                <TextField
                  name={`credit-${picture.id}`}
                  label="Credit"
                  lang={language}
                  defaultValue={picture.credit ?? ""}
                />
              </div>
            </fieldset>
          ))}
        </div>
        <div className="flex flex-wrap gap-2 border-rule border-t pt-4">
          <Button type="submit" look="strong">
            Save all
          </Button>
          <Button onClick={sameCredit}>Same credit for the rest</Button>
        </div>
      </Form>
    </section>
  );
}
