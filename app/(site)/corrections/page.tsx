import type { Metadata } from "next";
import { listMetadata } from "@/app/metadata";
import { CorrectionNote } from "@/components/article/CorrectionNote";
import { PageHeading } from "@/components/site/PageHeading";
import { Pager } from "@/components/site/Pager";
import { SitePage } from "@/components/site/SitePage";
import { readCorrections } from "@/newsroom/corrections/read";
import { ownPath, paper, parameter, type Query, withQuery } from "../paper";

export { viewport } from "../metadata";

export async function generateMetadata({
  searchParams,
}: {
  searchParams: Query;
}): Promise<Metadata> {
  const current = await paper();
  const { corrections, correctionsLogIntro } = current.words;
  const path = await ownPath("/corrections", searchParams);
  return listMetadata(current, { title: corrections, description: correctionsLogIntro, path });
}

/** The corrections log: every note ever published, newest first. */
export default async function CorrectionsPage({ searchParams }: { searchParams: Query }) {
  const [current, log] = await Promise.all([
    paper(),
    readCorrections({ before: await parameter(searchParams, "before") }),
  ]);
  const { words } = current;
  return (
    <SitePage paper={current} page={{ title: words.corrections, path: "/corrections" }}>
      <PageHeading title={words.corrections}>
        <p>{words.correctionsLogIntro}</p>
        <p>
          <a href="/about/corrections" className="underline">
            {words.aboutPages.corrections}
          </a>
        </p>
      </PageHeading>
      {log.entries.length === 0 && <p className="py-10 text-[1.125rem]">{words.noCorrections}</p>}
      <ol className="max-w-(--measure)">
        {log.entries.map((entry) => (
          <li
            key={entry.id}
            id={`c-${entry.id}`}
            className="border-b border-rule py-6 target:bg-tint"
          >
            <p className="furniture text-[0.8125rem] leading-5 text-muted">
              {entry.article.section}
            </p>
            <h2 className="mt-0.5 mb-3 text-[1.3125rem] leading-[1.25] font-medium">
              <a href={entry.article.path} className="no-underline hover:underline">
                {entry.article.headline}
              </a>
            </h2>
            <CorrectionNote paper={current} correction={entry} />
          </li>
        ))}
      </ol>
      <Pager
        words={words}
        older={log.older && withQuery("/corrections", { before: log.older })}
        newer={log.paged ? "/corrections" : null}
      />
    </SitePage>
  );
}
