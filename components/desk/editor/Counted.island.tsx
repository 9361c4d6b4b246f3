"use client";

import { useState } from "react";
import { Labelled } from "./Labelled.island";

type Props = {
  label: string;
  field: string;
  start: string | null;
  best: number;
  most: number;
  lang: string;
  readOnly: boolean;
  onText(text: string): void;
};

/** Text of which search engines show only so much. */
export function Counted({ label, field, start, best, most, lang, readOnly, onText }: Props) {
  const [length, setLength] = useState(start?.length ?? 0);
  return (
    <Labelled
      label={label}
      field={field}
      hint={`${length} of about ${best} shown by search engines`}
    >
      {(given) => (
        <textarea
          {...given}
          rows={best > 100 ? 3 : 2}
          maxLength={most}
          lang={lang}
          readOnly={readOnly}
          defaultValue={start ?? ""}
          onInput={({ currentTarget }) => {
            const text = currentTarget.value.replace(/\s*[\n\r]+\s*/g, " ");
            if (text !== currentTarget.value) currentTarget.value = text;
            setLength(text.length);
            onText(text);
          }}
        />
      )}
    </Labelled>
  );
}
