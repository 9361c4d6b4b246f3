import { xmlAnswer } from "@/app/xml-answer";
import { sitemapNamed } from "@/newsroom/sitemaps/address";
import { readSitemap } from "@/newsroom/sitemaps/read";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** One of the sitemaps the index names. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const name = sitemapNamed((await params).file);
  return xmlAnswer(name && (await readSitemap(name)));
}
