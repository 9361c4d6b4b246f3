import type { Metadata } from "next";
import { cache } from "react";
import { listMetadata } from "@/app/metadata";
import { CorrectionNote } from "@/components/article/CorrectionNote";
import { Breadcrumb } from "@/components/site/Breadcrumb";
import { Difference } from "@/components/site/Difference";
import { SitePage } from "@/components/site/SitePage";
import { difference } from "@/newsroom/corrections/difference";
import { readCorrection } from "@/newsroom/corrections/read";
import { hiddenMetadata } from "../../metadata";
import { NotFoundPage } from "../../NotFoundPage";
import { paper } from "../../paper";

export { viewport } from "../../metadata";

type Props = { params: Promise<{ id: string }> };

const read = cache(async (id: string) =>
  /^[1-9]\d{0,8}$/.test(id) ? readCorrection(Number(id)) : null,
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const [current, correction] = await Promise.all([paper(), read(id)]);
  const { words } = current;
  if (!correction) return hiddenMetadata(current, words.notFoundTitle);
  return listMetadata(current, {
    title: `${words.correctionKinds[correction.kind]}: ${correction.article.headline}`,
    description: correction.note,
    path: `/corrections/${id}`,
  });
}

/** One correction, and the words it changed. */
export default async function CorrectionPage({ params }: Props) {
  const { id } = await params;
  const path = `/corrections/${id}`;
  const [current, correction] = await Promise.all([paper(), read(id)]);
  if (!correction) return <NotFoundPage path={path} />;
  const { words } = current;
  const { textBefore, textAfter, article } = correction;
  return (
    <SitePage paper={current} page={{ title: article.headline, path }}>
      <div className="mx-auto max-w-(--measure) pt-6">
        <Breadcrumb
          siteUrl={current.siteUrl}
          label={words.breadcrumb}
          crumbs={[{ name: words.corrections, path: "/corrections" }]}
        />
        <h1 className="mt-3 mb-6 text-[2rem] leading-[1.12] font-medium tracking-[-0.015em] md:text-[2.5rem]">
          <a href={article.path} className="no-underline hover:underline">
            {article.headline}
          </a>
        </h1>
        <CorrectionNote paper={current} correction={{ ...correction, before: null, after: null }} />
        {textBefore && textAfter && (
          <section aria-labelledby="changed" className="mt-9 border-t-2 border-ink pt-2">
            <h2 id="changed" className="label">
              {words.whatChanged}
            </h2>
            <p className="furniture mt-1 mb-5 text-[0.875rem] leading-6 text-muted">
              {words.whatChangedIntro}
            </p>
            <Difference paragraphs={difference(textBefore, textAfter)} words={words} />
          </section>
        )}
      </div>
    </SitePage>
  );
}
