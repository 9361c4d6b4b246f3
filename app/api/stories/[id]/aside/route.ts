import { z } from "zod";
import { setAside } from "@/newsroom/articles/restore-points";
import { content } from "@/newsroom/articles/schema";
import { atTheDoor, idFrom } from "../../door";

export const dynamic = "force-dynamic";

/** Keeps words that were not chosen between two savers. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = await idFrom(params);
  return atTheDoor(request, z.strictObject({ content }), async (actor, words) => {
    await setAside(actor, id, words.content);
    return {};
  });
}
