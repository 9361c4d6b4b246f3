import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { listMetadata } from "@/app/metadata";
import { StoryList } from "@/components/front/StoryList";
import { PageHeading } from "@/components/site/PageHeading";
import { Pager } from "@/components/site/Pager";
import { SitePage } from "@/components/site/SitePage";
import { listArticles } from "@/newsroom/articles/list";
import { movedTo } from "@/newsroom/articles/resolve";
import { readTopic } from "@/newsroom/topics/read";
import { hiddenMetadata } from "../../metadata";
import { NotFoundPage } from "../../NotFoundPage";
import { ownPath, paper, parameter, type Query, turns } from "../../paper";

export { viewport } from "../../metadata";

type Props = { params: Promise<{ topic: string }>; searchParams: Query };

const read = cache(readTopic);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { topic: slug } = await params;
  const [current, topic] = await Promise.all([paper(), read(slug)]);
  if (!topic) return hiddenMetadata(current, current.words.notFoundTitle);
  return listMetadata(current, {
    title: topic.name,
    description: topic.description,
    path: await ownPath(`/topics/${slug}`, searchParams),
    feed: { of: "topic", slug, name: topic.name },
  });
}

/** A topic: every story that touches it. */
export default async function TopicPage({ params, searchParams }: Props) {
  const { topic: slug } = await params;
  const path = `/topics/${slug}`;
  const [current, topic] = await Promise.all([paper(), read(slug)]);
  if (!topic) {
    const moved = await movedTo(path);
    if (moved) permanentRedirect(moved);
    return <NotFoundPage path={path} />;
  }
  const list = await listArticles(
    { of: "topic", id: topic.id },
    {
      before: await parameter(searchParams, "before"),
      after: await parameter(searchParams, "after"),
    },
  );
  return (
    <SitePage paper={current} page={{ title: topic.name, path }}>
      <PageHeading title={topic.name}>
        {topic.description && <p>{topic.description}</p>}
      </PageHeading>
      <StoryList stories={list.items} paper={current} now={new Date()} sections />
      {list.items.length === 0 && (
        <p className="py-10 text-[1.125rem]">{current.words.emptyList}</p>
      )}
      <Pager words={current.words} {...turns(path, list)} />
    </SitePage>
  );
}
