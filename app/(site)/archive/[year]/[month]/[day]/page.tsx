import type { Metadata } from "next";
import { cache } from "react";
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

/** The day that was asked for and its stories, if it has any: an address can be made up for every day there ever was. */
const read = cache(
  async (year: string, month: string, day: string, before?: string, after?: string) => {
    const { settings } = await paper();
    const within = dayAsked({ year, month, day }, settings.timeZone);
    if (!within) return null;
    const list = await listArticles({ of: "paper", ...within }, { before, after });
    return list.items.length > 0 ? { within, list } : null;
  },
);

async function found({ params, searchParams }: Props) {
  const { year, month, day } = await params;
  const [before, after] = [
    await parameter(searchParams, "before"),
    await parameter(searchParams, "after"),
  ];
  return read(year, month, day, before, after);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const asked = await props.params;
  const [current, day] = await Promise.all([paper(), found(props)]);
  const { words, settings } = current;
  if (!day) return hiddenMetadata(current, words.notFoundTitle);
  return listMetadata(current, {
    title: `${words.archive}: ${fullDate(day.within.from, settings)}`,
    path: await ownPath(`/archive/${asked.year}/${asked.month}/${asked.day}`, props.searchParams),
  });
}

/** A day of the archive. */
export default async function ArchiveDay(props: Props) {
  const asked = await props.params;
  const month = `/archive/${asked.year}/${asked.month}`;
  const path = `${month}/${asked.day}`;
  const [current, day] = await Promise.all([paper(), found(props)]);
  if (!day) return <NotFoundPage path={path} />;
  const { words, settings } = current;
  const { within, list } = day;
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
      <Pager words={words} {...turns(path, list)} />
    </SitePage>
  );
}
