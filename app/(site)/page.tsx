import type { Metadata } from "next";
import { frontMetadata } from "@/app/metadata";
import { FrontPage } from "@/components/front/FrontPage";
import { SitePage } from "@/components/site/SitePage";
import { StructuredData } from "@/components/site/StructuredData";
import { freshUntil } from "@/newsroom/freshness";
import { readFront } from "@/newsroom/front/read";
import { endOfDay } from "@/newsroom/language/dates";
import { readPopular } from "@/newsroom/readership/read";
import { frontPageJson } from "@/newsroom/structured-data/organization";
import { paper } from "./paper";

export { viewport } from "./metadata";

export async function generateMetadata(): Promise<Metadata> {
  return frontMetadata(await paper());
}

/** The front page. */
export default async function Home() {
  const [current, front, popular] = await Promise.all([paper(), readFront(), readPopular()]);
  const now = new Date();
  // The date line is true until midnight.
  freshUntil(endOfDay(now, current.settings.timeZone));
  return (
    <SitePage
      paper={current}
      page={{ title: current.settings.name, path: "/" }}
      front={{ today: now }}
    >
      <StructuredData json={frontPageJson(current)} />
      <FrontPage front={front} popular={popular} words={current.words} now={now} />
    </SitePage>
  );
}
