"use client";

import { useEffect, useState } from "react";
import { Select } from "../ui/Field.island";

type Props = { name: string; value: string; options: { value: string; label: string }[] };

/** The paper's time zone; where nobody chose one yet, the browser's. */
export function TimeZoneField({ name, value, options }: Props) {
  const [chosen, setChosen] = useState(value);
  const [guess, setGuess] = useState<string>();

  useEffect(() => {
    if (value !== "UTC") return;
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!own) return;
    setGuess(own);
    setChosen(own);
  }, [value]);

  const known = !guess || options.some((option) => option.value === guess);
  return (
    <Select
      name={name}
      label="Time zone"
      hint="Of everything that is dated."
      value={chosen}
      onChange={(event) => setChosen(event.target.value)}
      options={known ? options : [{ value: guess, label: guess }, ...options]}
    />
  );
}
