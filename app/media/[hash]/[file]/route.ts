import { readPictureFile } from "@/newsroom/media/read";

export const dynamic = "force-dynamic";
export const runtime = "nodejs";

const forever = "public, max-age=31536000, immutable";
const forADay = "public, max-age=86400";

/** A size of a picture: /media/HASH/640.avif. Anything that is not in the closed list is not found. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ hash: string; file: string }> },
): Promise<Response> {
  const { hash, file } = await params;
  const found = await readPictureFile(hash, file);
  if (!found) {
    return new Response("There is no such picture.\n", {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-cache" },
    });
  }
  const headers = {
    "cache-control": found.forever ? forever : forADay,
    "content-type": found.type,
    etag: `"${found.version}"`,
    "x-content-type-options": "nosniff",
  };
  const known = request.headers.get("if-none-match") ?? "";
  if (known === "*" || known.includes(headers.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(new Uint8Array(found.bytes), {
    headers: { ...headers, "content-length": String(found.bytes.byteLength) },
  });
}
