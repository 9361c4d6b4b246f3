import { PageHeading } from "@/components/site/PageHeading";
import { SitePage } from "@/components/site/SitePage";
import { answersWith } from "@/newsroom/freshness";
import { paper } from "./paper";

/** A page that is not there: 404, with ways on. */
export async function NotFoundPage({ path }: { path: string }) {
  // Next's notFound() would know neither the address nor the corrections link that goes with it.
  answersWith(404);
  const current = await paper();
  const { words } = current;
  return (
    <SitePage paper={current} page={{ title: words.notFoundTitle, path }}>
      <PageHeading title={words.notFoundTitle}>
        <p>{words.notFoundText}</p>
      </PageHeading>
      <ul className="furniture flex flex-wrap gap-x-8 py-6 text-[1rem] leading-7">
        <li>
          <a href="/" className="underline">
            {words.home}
          </a>
        </li>
        <li>
          <a href="/search" className="underline">
            {words.search}
          </a>
        </li>
        <li>
          <a href="/archive" className="underline">
            {words.archive}
          </a>
        </li>
      </ul>
    </SitePage>
  );
}
