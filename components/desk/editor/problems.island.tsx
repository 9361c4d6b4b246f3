"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { Problem } from "@/newsroom/refusal";
import type { Autosave, SaveState } from "./autosave";

/** The saving that the fields around belong to. */
export const AutosaveContext = createContext<Autosave | null>(null);

const none: readonly Problem[] = [];
const start: SaveState = { kind: "saved", at: null };
const never = () => () => {};

const problemsOf = (autosave: Autosave | null) => {
  const state = autosave?.state;
  return state?.kind === "refused" || state?.kind === "partly" ? state.problems : none;
};

/** What the newsroom refused, drawn anew only when that changes. */
function useProblems(): readonly Problem[] {
  const autosave = useContext(AutosaveContext);
  return useSyncExternalStore(
    autosave?.subscribe ?? never,
    () => problemsOf(autosave),
    () => none,
  );
}

/** What is wrong with one field, with what is within it ("body.content.3") too. */
export function useProblem(field: string): string | undefined {
  const own = useProblems().filter(
    (problem) => problem.field === field || problem.field.startsWith(`${field}.`),
  );
  return own.length > 0 ? own.map(({ message }) => message).join("; ") : undefined;
}

/** Where the words are. */
export function useSaveState(autosave: Autosave): SaveState {
  return useSyncExternalStore(
    autosave.subscribe,
    () => autosave.state,
    () => start,
  );
}
