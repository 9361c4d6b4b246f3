import { notFound, redirect } from "next/navigation";
import { NotAllowed, NotFound } from "@/newsroom/refusal";

/** What a screen reads; whoever may not see it is told so, and what is not there is a missing page. */
export async function orLeave<Read>(read: Promise<Read>): Promise<Read> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof NotAllowed) redirect("/admin/not-allowed");
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
