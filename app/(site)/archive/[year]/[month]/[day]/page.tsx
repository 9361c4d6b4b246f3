import type { Metadata } from "next";
import { listMetadata } from "@/app/metadata";
import { StoryList } from "@/components/front/StoryList";
import { Breadcrumb } from "@/components/site/Breadcrumb";
import { PageHeading } from "@/components/site/PageHeading";
import { Pager } from "@/components/site/Pager";
import { SitePage } from "@/components/site/SitePage";
import { listArticles } from "@/newsroom/articles/list";
import { fullDate, monthAndYear } from "@/newsroom/language/dates";
import { hiddenMetadata } from "../../../../metadata";
import { NotFoundPage } from "../../../../NotFoundPage";
import { ownPath, paper, parameter, type Query, turns } from "../../../../paper";
import { dayAsked } from "../../../calendar";

export { viewport } from "../../../../metadata";

type Props = { params: Promise<{ year: string; month: string; day: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const asked = await params;
  const current = await paper();
  const { words, settings } = current;
  const within = dayAsked(asked, settings.timeZone);
  if (!within) return hiddenMetadata(current, words.notFoundTitle);
  return listMetadata(current, {
    title: `${words.archive}: ${fullDate(within.from, settings)}`,
    path: await ownPath(`/archive/${asked.year}/${asked.month}/${asked.day}`, searchParams),
  });
}

/** A day of the archive. */
export default async function ArchiveDay({ params, searchParams }: Props) {
  const asked = await params;
  const month = `/archive/${asked.year}/${asked.month}`;
  const path = `${month}/${asked.day}`;
  const current = await paper();
  const { words, settings } = current;
  const within = dayAsked(asked, settings.timeZone);
  if (!within) return <NotFoundPage path={path} />;
  const list = await listArticles(
    { of: "paper", ...within },
    {
      before: await parameter(searchParams, "before"),
      after: await parameter(searchParams, "after"),
    },
  );
  const title = fullDate(within.from, settings);
  return (
    <SitePage paper={current} page={{ title, path }}>
      <div className="pt-6">
        <Breadcrumb
          siteUrl={current.siteUrl}
          label={words.breadcrumb}
          crumbs={[
            { name: words.archive, path: "/archive" },
            { name: monthAndYear(within.year, within.month, settings.language), path: month },
          ]}
        />
      </div>
      <PageHeading title={title} />
      <StoryList stories={list.items} paper={current} now={new Date()} sections />
      {list.items.length === 0 && <p className="py-10 text-[1.125rem]">{words.archiveEmpty}</p>}
      <Pager words={words} {...turns(path, list)} />
    </SitePage>
  );
}
