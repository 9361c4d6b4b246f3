"use client";

import { useEffect, useState } from "react";
import { Select } from "../ui/Field.island";

type Props = {
  name: string;
  value: string;
  options: { value: string; label: string }[];
  /** Nobody chose one yet: the browser's is offered. */
  unchosen?: boolean;
};

/** The paper's time zone. */
export function TimeZoneField({ name, value, options, unchosen = false }: Props) {
  const [chosen, setChosen] = useState(value);
  const [guess, setGuess] = useState<string>();

  useEffect(() => {
    if (!unchosen || value !== "UTC") return;
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!own) return;
    setGuess(own);
    setChosen(own);
  }, [value, unchosen]);

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
