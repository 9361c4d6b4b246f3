import { z } from "zod";
import { beat, leave } from "@/newsroom/articles/presence";
import { atTheDoor, idFrom } from "../../door";

export const dynamic = "force-dynamic";

/** Says that the story is open, or, with `leaving`, no longer; answers who else has it open. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = await idFrom(params);
  return atTheDoor(
    request,
    z.strictObject({ leaving: z.boolean().default(false) }),
    async (actor, { leaving }) => {
      if (!leaving) return { others: await beat(actor, id) };
      await leave(actor, id);
      return { others: [] };
    },
  );
}
