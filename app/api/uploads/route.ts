import { mostBytes } from "@/newsroom/media/original";
import { makeSizes } from "@/newsroom/media/read";
import { addImage } from "@/newsroom/media/write";
import { may } from "@/newsroom/permissions";
import { NotAllowed, Refused, refuse } from "@/newsroom/refusal";
import { answerJson, asStaff } from "../door";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

/**
 * Takes one picture into the library: its file is the body, its name in `x-file-name` (percent-encoded). 201 with the
 * picture, 422 with what is wrong with it. What the file is, its bytes say; name and type are not asked.
 */
export async function POST(request: Request): Promise<Response> {
  return asStaff(request, async (actor) => {
    // Before thirty megabytes are read for nothing.
    if (!may(actor, "media.write")) {
      throw new NotAllowed([{ field: "", message: `${actor.name} may not add pictures` }]);
    }
    const bytes = await readBody(request);
    const fileName = decoded(request.headers.get("x-file-name"));
    const picture = await addImage(actor, { bytes, fileName });
    // Not waited for: a size that is missing is made when somebody asks for it.
    makeSizes(picture.hash).catch((error: unknown) => {
      // biome-ignore lint/suspicious/noConsole: the press writes it to its log
      console.error("sizes of a new picture could not be made", error);
    });
    return answerJson(201, { picture });
  });
}

/** The body, as long as it is not too long. One that is cut off by the network is nothing to keep, or to log. */
async function readBody(request: Request): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of request.body ?? []) {
      length += part.byteLength;
      if (length > mostBytes) refuse("picture", "is larger than 30 MB");
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    refuse("picture", "did not arrive whole");
  }
  return Buffer.concat(parts, length);
}

function decoded(name: string | null): string | null {
  try {
    return name && decodeURIComponent(name);
  } catch {
    return null;
  }
}
