"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import type { Present } from "@/newsroom/articles/presence";
import { readingMinutes } from "@/newsroom/articles/rules";
import type { Problem } from "@/newsroom/refusal";
import type { Autosave, SaveState } from "./autosave";
import { clockTime } from "./clock-time";
import { useSaveState } from "./problems.island";
import { sendBeat } from "./send";
import { wordsIn } from "./word-count";

/** Milliseconds between two heartbeats. */
const beatEvery = 15_000;

function said(state: SaveState, timeZone: string): string {
  switch (state.kind) {
    case "saving":
      return "Saving…";
    case "unsaved":
      return "Not saved yet";
    case "saved":
      return state.at ? `Saved ${clockTime(state.at, timeZone)}` : "";
    case "offline":
      if (state.said) {
        const safe = state.kept ? "Your words are kept on this device" : "Leave this page open";
        return `Not saved. ${state.said} ${safe}, and saving is tried again by itself.`;
      }
      return state.kept
        ? "Offline, kept on this device"
        : "Offline, and this device keeps nothing: leave the page open";
    case "refused":
      return `Not saved: ${inWords(state.problems)}`;
    case "partly":
      return `Saved ${clockTime(state.at, timeZone)}, but ${inWords(state.problems)}`;
    case "conflict":
      return `Not saved: ${state.message}`;
    default:
      return state satisfies never;
  }
}

const inWords = (problems: readonly Problem[]): string =>
  problems.map(({ field, message }) => (field ? `${field} ${message}` : message)).join("; ");

/** Who else has the story open, asked every quarter of a minute. */
function usePresent(id: number | null): readonly Present[] {
  const [others, setOthers] = useState<readonly Present[]>([]);
  useEffect(() => {
    if (id === null) return;
    let isHere = true;
    const beat = async () => {
      const found = await sendBeat(id);
      if (isHere && found) setOthers(found);
    };
    const leave = () => void sendBeat(id, true);
    void beat();
    const timer = setInterval(beat, beatEvery);
    window.addEventListener("pagehide", leave);
    return () => {
      isHere = false;
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [id]);
  return others;
}

/** Words of the text, counted when nobody is typing. */
function useCount(editor: Editor | null): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setCount(wordsIn(editor.state.doc)), 700);
    };
    setCount(wordsIn(editor.state.doc));
    editor.on("update", later);
    return () => {
      clearTimeout(timer);
      editor.off("update", later);
    };
  }, [editor]);
  return count;
}

type Props = { autosave: Autosave; id: number | null; editor: Editor | null; timeZone: string };

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Where the words are, who else is here, how long the story is. */
export function StoryBar({ autosave, id, editor, timeZone }: Props) {
  const state = useSaveState(autosave);
  const others = usePresent(id);
  const count = useCount(editor);
  const isBad = !["saved", "saving", "unsaved"].includes(state.kind);
  const names = list.format(others.map(({ name }) => name));
  return (
    <div className="furniture flex flex-wrap items-center gap-x-5 gap-y-1 py-1.5 text-[0.875rem] leading-6">
      <p role="status" className={isBad ? "font-semibold text-accent" : "text-muted"}>
        {said(state, timeZone)}
      </p>
      {others.length > 0 && (
        <p className="font-semibold">
          {names} {others.length === 1 ? "is" : "are"} here too
        </p>
      )}
      {count !== null && (
        <p className="ms-auto text-muted">
          {count === 1 ? "1 word" : `${count.toLocaleString("en")} words`} · {readingMinutes(count)}{" "}
          min read
        </p>
      )}
    </div>
  );
}
