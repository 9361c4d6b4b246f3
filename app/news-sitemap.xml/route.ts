import { xmlAnswer } from "@/app/xml-answer";
import { readNewsSitemap } from "@/newsroom/sitemaps/news";

export const dynamic = "force-dynamic";

/** What was published in the last two days. */
export const GET = async (): Promise<Response> => xmlAnswer(await readNewsSitemap());
