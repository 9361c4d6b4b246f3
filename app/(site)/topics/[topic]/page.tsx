import { permanentRedirect } from "next/navigation";
import { StoryList } from "@/components/front/StoryList";
import { PageHeading } from "@/components/site/PageHeading";
import { Pager } from "@/components/site/Pager";
import { SitePage } from "@/components/site/SitePage";
import { listArticles } from "@/newsroom/articles/list";
import { movedTo } from "@/newsroom/articles/resolve";
import { readTopic } from "@/newsroom/topics/read";
import { NotFoundPage } from "../../NotFoundPage";
import { paper, parameter, type Query, turns } from "../../paper";

export { viewport } from "../../metadata";

type Props = { params: Promise<{ topic: string }>; searchParams: Query };

/** A topic: every story that touches it. */
export default async function TopicPage({ params, searchParams }: Props) {
  const { topic: slug } = await params;
  const path = `/topics/${slug}`;
  const [current, topic] = await Promise.all([paper(), readTopic(slug)]);
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
