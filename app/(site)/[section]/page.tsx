import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { listMetadata } from "@/app/metadata";
import { SectionPage } from "@/components/front/SectionPage";
import { Pager } from "@/components/site/Pager";
import { SitePage } from "@/components/site/SitePage";
import { listArticles } from "@/newsroom/articles/list";
import { movedTo } from "@/newsroom/articles/resolve";
import { readSectionFront } from "@/newsroom/front/read";
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

/** A section: its front, then everything in it, newest first. */
export default async function SectionRoute({ params, searchParams }: Props) {
  const { section: slug } = await params;
  const path = `/${slug}`;
  const [current, section] = await Promise.all([paper(), read(slug)]);
  if (!section) {
    const moved = await movedTo(path);
    if (moved) permanentRedirect(moved);
    return <NotFoundPage path={path} />;
  }
  const [front, popular, list] = await Promise.all([
    readSectionFront(section.id),
    readPopular(),
    listArticles(
      { of: "section", id: section.id },
      {
        before: await parameter(searchParams, "before"),
        after: await parameter(searchParams, "after"),
      },
    ),
  ]);
  return (
    <SitePage paper={current} page={{ title: section.name, path }} section={slug}>
      <SectionPage
        paper={current}
        section={section}
        front={list.newer === null ? front : null}
        list={list}
        popular={popular}
        pager={<Pager words={current.words} {...turns(path, list)} />}
        now={new Date()}
      />
    </SitePage>
  );
}
