import { FrontPage } from "@/components/front/FrontPage";
import { SitePage } from "@/components/site/SitePage";
import { readFront } from "@/newsroom/front/read";
import { readPopular } from "@/newsroom/readership/read";
import { paper } from "./paper";

export { viewport } from "./metadata";

/** The front page. */
export default async function Home() {
  const [current, front, popular] = await Promise.all([paper(), readFront(), readPopular()]);
  const now = new Date();
  return (
    <SitePage
      paper={current}
      page={{ title: current.settings.name, path: "/" }}
      front={{ today: now }}
    >
      <FrontPage front={front} popular={popular} words={current.words} now={now} />
    </SitePage>
  );
}
