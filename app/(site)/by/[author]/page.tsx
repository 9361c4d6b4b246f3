import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";
import { listMetadata } from "@/app/metadata";
import { StoryList } from "@/components/front/StoryList";
import { PageHeading } from "@/components/site/PageHeading";
import { Pager } from "@/components/site/Pager";
import { SitePage } from "@/components/site/SitePage";
import { StructuredData } from "@/components/site/StructuredData";
import { listArticles } from "@/newsroom/articles/list";
import { movedTo } from "@/newsroom/articles/resolve";
import { readAuthor } from "@/newsroom/authors/read";
import { mailto } from "@/newsroom/corrections/mailto";
import { authorJson } from "@/newsroom/structured-data/author";
import { hiddenMetadata } from "../../metadata";
import { NotFoundPage } from "../../NotFoundPage";
import { ownPath, paper, parameter, type Query, turns } from "../../paper";

export { viewport } from "../../metadata";

type Props = { params: Promise<{ author: string }>; searchParams: Query };

const read = cache(readAuthor);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { author: slug } = await params;
  const [current, author] = await Promise.all([paper(), read(slug)]);
  if (!author) return hiddenMetadata(current, current.words.notFoundTitle);
  return listMetadata(current, {
    title: author.name,
    description: author.bio,
    path: await ownPath(`/by/${slug}`, searchParams),
    feed: { of: "author", slug, name: author.name },
  });
}

/** An author: who they are, and every story with their byline. */
export default async function AuthorPage({ params, searchParams }: Props) {
  const { author: slug } = await params;
  const path = `/by/${slug}`;
  const [current, author] = await Promise.all([paper(), read(slug)]);
  if (!author) {
    const moved = await movedTo(path);
    if (moved) permanentRedirect(moved);
    return <NotFoundPage path={path} />;
  }
  const list = await listArticles(
    { of: "author", id: author.id },
    {
      before: await parameter(searchParams, "before"),
      after: await parameter(searchParams, "after"),
    },
  );
  return (
    <SitePage paper={current} page={{ title: author.name, path }}>
      <StructuredData json={authorJson(author, current)} />
      <PageHeading title={author.name}>
        {author.role && <p>{author.role}</p>}
        {author.bio && <p>{author.bio}</p>}
        {(author.email || author.website) && (
          <p className="furniture mt-1 flex flex-wrap gap-x-6 text-[0.9375rem]">
            {author.email && (
              <a href={mailto(author.email, { subject: "", body: "" }).split("?")[0]}>
                {author.email}
              </a>
            )}
            {author.website && (
              <a href={author.website} rel="me">
                {author.website.replace(/^https?:\/\//, "")}
              </a>
            )}
          </p>
        )}
      </PageHeading>
      <StoryList stories={list.items} paper={current} now={new Date()} sections />
      {list.items.length === 0 && (
        <p className="py-10 text-[1.125rem]">{current.words.emptyList}</p>
      )}
      <Pager words={current.words} {...turns(path, list)} />
    </SitePage>
  );
}
