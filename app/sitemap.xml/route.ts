import { xmlAnswer } from "@/app/xml-answer";
import { readSitemapIndex } from "@/newsroom/sitemaps/read";

export const dynamic = "force-dynamic";

/** The index of all sitemaps. */
export const GET = async (): Promise<Response> => xmlAnswer(await readSitemapIndex());
