"use server";

import { z } from "zod";
import { answer, text } from "@/app/(desk)/answer";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import type { Done } from "@/components/desk/publish/done";
import { onTheClock, type Times, timesIn } from "@/components/desk/times";
import type { Outcome } from "@/components/ui/outcome";
import { publish, publishChanges, retract } from "@/newsroom/articles/publish";
import { schedule, setEmbargo } from "@/newsroom/articles/schedule";
import { changeKind } from "@/newsroom/articles/schema";
import { markReady, returnToDraft, submitForReview } from "@/newsroom/articles/write";
import { fromLocalTime } from "@/newsroom/language/local-time";
import { accept, Conflict, Refused, refuse } from "@/newsroom/refusal";
import { rowId } from "@/newsroom/row-id";
import type { StaffActor } from "@/newsroom/staff/session";

const number = z.coerce.number().pipe(rowId);
const read = z.object({ id: number, revision: number, version: number.optional() });

type Work = (given: {
  actor: StaffActor;
  id: number;
  revision: number;
  version?: number;
  timeZone: string;
}) => Promise<Done>;

/** Does something to the story a form is about; then its screen says what was done. */
async function act(form: FormData, work: Work): Promise<Outcome> {
  const actor = await requireStaff();
  const { settings } = await paper();
  const { timeZone } = settings;
  const id = text(form, "id");
  const screen = `/admin/stories/${encodeURIComponent(id)}/publish`;
  const outcome = await answer(async () => {
    const given = accept(read, {
      id,
      revision: text(form, "revision"),
      version: text(form, "version") || undefined,
    });
    try {
      const done = await work({ actor, timeZone, ...given });
      return { goTo: `${screen}?done=${done}` };
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return {
        problems: error.problems.map(({ field, message }) => ({
          field,
          message: `${message}. Nothing was done`,
        })),
        see: [
          {
            label: "Look at what changed",
            href: `/admin/stories/${given.id}/versions?before=r${given.revision}&after=draft`,
          },
          { label: "Open this screen anew", href: screen },
        ],
      };
    }
  });
  return inWords(outcome, screen, timesIn(timeZone));
}

/** Problems in the words of whoever reads them: moments on the paper's clock, and what to do when a story moved on. */
function inWords(outcome: Outcome, screen: string, times: Times): Outcome {
  if (!outcome.problems) return outcome;
  const isMoved = outcome.problems.some(({ field }) => field === "status");
  return {
    ...outcome,
    problems: outcome.problems.map(({ field, message, ...rest }) => ({
      ...rest,
      field: field === "status" ? "" : field,
      message: onTheClock(message, times),
    })),
    ...(isMoved && { see: [{ label: "See where it stands now", href: screen }] }),
  };
}

/** A date and time typed on the paper's clock; what can be meant in two ways is asked back. */
function typedTime(form: FormData, field: string, timeZone: string): Date {
  const answer = text(form, `${field}-meant`);
  const typed = fromLocalTime(text(form, field), timeZone, { answer });
  if ("at" in typed) return typed.at;
  const choices = typed.meant?.map(({ at, label }) => ({ value: at.toISOString(), label }));
  throw new Refused([{ field, message: typed.problem, choices }]);
}

/** Publishes a draft. */
export async function publishStory(form: FormData): Promise<Outcome> {
  return act(form, async ({ actor, id, revision }) => {
    await publish(actor, id, { revision });
    return "publish";
  });
}

/** Has a draft published at a moment. */
export async function scheduleStory(form: FormData): Promise<Outcome> {
  return act(form, async ({ actor, id, revision, timeZone }) => {
    await schedule(actor, id, typedTime(form, "scheduledFor", timeZone), revision);
    return "schedule";
  });
}

/** Sets the moment before which nobody can publish it, or lifts it. */
export async function embargoStory(form: FormData): Promise<Outcome> {
  return act(form, async ({ actor, id, timeZone }) => {
    const isLifted = text(form, "lift") !== "";
    const until = isLifted ? null : typedTime(form, "embargoUntil", timeZone);
    await setEmbargo(actor, id, until);
    return isLifted ? "lift" : "embargo";
  });
}

/** Publishes what was changed since readers saw it. */
export async function changeStory(form: FormData): Promise<Outcome> {
  return act(form, async ({ actor, id, revision }) => {
    const kind = changeKind.safeParse(text(form, "kind"));
    if (!kind.success) refuse("kind", "Choose what the change is; nothing was published yet");
    const note = text(form, "note") || undefined;
    await publishChanges(actor, id, { revision, kind: kind.data, note });
    return kind.data;
  });
}

/** Takes a published story back. */
export async function retractStory(form: FormData): Promise<Outcome> {
  return act(form, async ({ actor, id, version }) => {
    await retract(actor, id, text(form, "reason"), { version });
    return "retract";
  });
}

const steps = { submit: submitForReview, markReady, draft: returnToDraft };

/** Hands a story on, or back to its writer. */
export async function handOn(form: FormData): Promise<Outcome> {
  return act(form, async ({ actor, id, revision }) => {
    const step = accept(z.enum(["submit", "markReady", "draft"]), text(form, "step"));
    await steps[step](actor, id, revision);
    return step;
  });
}
