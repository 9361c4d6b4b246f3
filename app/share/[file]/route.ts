import { readShare } from "@/newsroom/share/read";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** The picture that stands for a page where it is shared. Its address names what is drawn, so it is kept for ever. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const answer = await readShare((await params).file);
  switch (answer.kind) {
    case "picture":
      return new Response(new Uint8Array(answer.png), {
        headers: {
          "content-type": "image/png",
          "cache-control": "public, max-age=31536000, immutable",
        },
      });
    case "moved":
      return new Response(null, { status: 307, headers: { location: answer.path } });
    case "missing":
      return new Response("There is no such picture.\n", {
        status: 404,
        headers: { "content-type": "text/plain; charset=utf-8" },
      });
    default:
      return answer satisfies never;
  }
}
