"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper } from "@/app/(site)/paper";
import type { BulkAnswer } from "@/components/desk/stories/bulk";
import { onTheClock, timesIn } from "@/components/desk/times";
import { actOnEach } from "@/newsroom/articles/bulk";
import { bulkAct } from "@/newsroom/articles/bulk-acts";
import { accept } from "@/newsroom/refusal";
import { rowId } from "@/newsroom/row-id";

/** No page of the list has more. */
const most = 100;
const asked = z.tuple([bulkAct, z.array(z.strictObject({ id: rowId, revision: rowId })).max(most)]);

/** Does one thing to each of the stories chosen, and says what became of each. */
export async function actOnChosen(...args: z.input<typeof asked>): Promise<BulkAnswer> {
  const actor = await requireStaff();
  const [act, stories] = accept(asked, args);
  const { done, refused, errors } = await actOnEach(actor, act, stories);
  // biome-ignore lint/suspicious/noConsole: the press writes it to its log
  for (const error of errors) console.error("a story chosen with others", error);
  revalidatePath("/admin");
  const times = timesIn((await paper()).settings.timeZone);
  return {
    done,
    refused: refused.map(({ why, ...story }) => ({
      ...story,
      why: why.map((reason) => onTheClock(reason, times)),
    })),
  };
}
