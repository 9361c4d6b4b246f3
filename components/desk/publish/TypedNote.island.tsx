"use client";

import { createContext, type ReactNode, useContext } from "react";

/** The note of the form around, as it is being typed. */
export const NoteContext = createContext("");

/** The note as typed, for a preview that the server draws; something else while there is none. */
export function TypedNote({ instead }: { instead: ReactNode }) {
  const note = useContext(NoteContext).trim();
  return note === "" ? instead : note;
}

/** Drawn only once there is a note. */
export function IfNoted({ children }: { children: ReactNode }) {
  return useContext(NoteContext).trim() === "" ? null : children;
}
