"use client";

import { Button } from "@/components/ui/Button.island";
import type { Times } from "../times";
import type { Arranging } from "./use-arranging";

type Props = { arranging: Arranging; times: Times };

/** What of the arrangement is saved, in words. */
function stateOf({ saving, isDirty, isBack, saved, refusal }: Arranging, times: Times): string {
  if (saving === "underWay") return "Saving…";
  if (saving === "unreachable") return `Not saved. ${refusal} Nothing was lost here; try again.`;
  if (saving === "refused") return `Not saved: ${refusal}.`;
  if (isDirty) return isBack ? "Not saved. What you had arranged is back." : "Not saved yet";
  if (!saved.at) return "Never arranged: the newest stand where they fall.";
  const at = times.moment(new Date(saved.at));
  return saving === "done"
    ? `Saved ${times.hour(new Date(saved.at))}. Readers see it now.`
    : `As saved ${at}${saved.by ? ` by ${saved.by}` : ""}`;
}

/** Stays in view over the arrangement: whether it is saved, and how to save it. */
export function FrontBar({ arranging, times }: Props) {
  const { isDirty, saving, undo, discard, save, met, showMet } = arranging;
  const isBad = saving === "unreachable" || saving === "refused";
  return (
    <div className="sticky top-0 z-10 -mx-4 mb-6 border-rule border-b bg-paper px-4 py-2 sm:-mx-6 sm:px-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p
          role="status"
          className={`furniture text-[0.9375rem] ${isBad ? "font-semibold text-accent" : isDirty ? "font-semibold" : "text-muted"}`}
        >
          {stateOf(arranging, times)}
        </p>
        <div className="flex items-center gap-x-2">
          <Button look="quiet" aria-disabled={!undo} onClick={() => undo?.()}>
            Undo
          </Button>
          <Button look="quiet" aria-disabled={!isDirty} onClick={() => isDirty && discard()}>
            Discard
          </Button>
          <Button
            look="strong"
            aria-disabled={!isDirty || saving === "underWay"}
            onClick={() => isDirty && save()}
          >
            Save
          </Button>
        </div>
      </div>
      <nav
        aria-label="On this screen"
        className="furniture flex gap-x-5 text-[0.8125rem] md:hidden"
      >
        {[
          ["#arrangement", "Front"],
          ["#candidates", "Stories to place"],
          ["#preview", "Preview"],
        ].map(([href, label]) => (
          <a key={href} href={href} className="min-h-7 py-1 underline">
            {label}
          </a>
        ))}
      </nav>
      {met && !met.isShown && (
        <p role="alert" className="furniture mt-1 text-[0.9375rem]">
          {met.message}. What you arranged is still here.{" "}
          <button
            type="button"
            className="cursor-pointer font-semibold underline"
            onClick={() => showMet(true)}
          >
            Compare both
          </button>
        </p>
      )}
    </div>
  );
}
