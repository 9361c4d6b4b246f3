import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { listMetadata } from "@/app/metadata";
import { Popular } from "@/components/front/Popular";
import { StoryCard } from "@/components/front/StoryCard";
import { StoryList } from "@/components/front/StoryList";
import { PageHeading } from "@/components/site/PageHeading";
import { Pager } from "@/components/site/Pager";
import { SitePage } from "@/components/site/SitePage";
import { listArticles } from "@/newsroom/articles/list";
import { movedTo } from "@/newsroom/articles/resolve";
import { readSectionLead } from "@/newsroom/front/read";
import { readPopular } from "@/newsroom/readership/read";
import { readSection } from "@/newsroom/sections/read";
import { hiddenMetadata } from "../metadata";
import { NotFoundPage } from "../NotFoundPage";
import { ownPath, paper, parameter, type Query, turns } from "../paper";

export { viewport } from "../metadata";

type Props = { params: Promise<{ section: string }>; searchParams: Query };

const read = cache(readSection);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { section: slug } = await params;
  const [current, section] = await Promise.all([paper(), read(slug)]);
  if (!section) return hiddenMetadata(current, current.words.notFoundTitle);
  return listMetadata(current, {
    title: section.name,
    description: section.description,
    path: await ownPath(`/${slug}`, searchParams),
    feed: { of: "section", slug, name: section.name },
    share: { kind: "section", slug, section: section.name },
  });
}

/** A section: its lead, then everything in it, newest first. */
export default async function SectionPage({ params, searchParams }: Props) {
  const { section: slug } = await params;
  const path = `/${slug}`;
  const [current, section] = await Promise.all([paper(), read(slug)]);
  if (!section) {
    const moved = await movedTo(path);
    if (moved) permanentRedirect(moved);
    return <NotFoundPage path={path} />;
  }
  const [lead, popular, list] = await Promise.all([
    readSectionLead(section.id),
    readPopular(),
    listArticles(
      { of: "section", id: section.id },
      {
        before: await parameter(searchParams, "before"),
        after: await parameter(searchParams, "after"),
      },
    ),
  ]);
  const now = new Date();
  const leads = list.newer === null ? lead : null;
  return (
    <SitePage paper={current} page={{ title: section.name, path }} section={slug}>
      <PageHeading title={section.name}>
        {section.description && <p>{section.description}</p>}
      </PageHeading>
      {leads && (
        <div className="border-b border-ink py-6">
          <StoryCard
            story={leads}
            words={current.words}
            now={now}
            look="lead"
            picture="(min-width: 66rem) 45rem, 94vw"
            first
            side
            heading="h2"
          />
        </div>
      )}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          <StoryList
            stories={list.items.filter(({ id }) => id !== leads?.id)}
            paper={current}
            now={now}
          />
          {list.items.length === 0 && (
            <p className="py-10 text-[1.125rem]">{current.words.emptyList}</p>
          )}
          <Pager words={current.words} {...turns(path, list)} />
        </div>
        <div className="lg:pt-6">
          <Popular words={current.words} list={popular} />
        </div>
      </div>
    </SitePage>
  );
}
