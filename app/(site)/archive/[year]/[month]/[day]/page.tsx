import { StoryList } from "@/components/front/StoryList";
import { Breadcrumb } from "@/components/site/Breadcrumb";
import { PageHeading } from "@/components/site/PageHeading";
import { Pager } from "@/components/site/Pager";
import { SitePage } from "@/components/site/SitePage";
import { listArticles } from "@/newsroom/articles/list";
import { fullDate, monthAndYear, span } from "@/newsroom/language/dates";
import { NotFoundPage } from "../../../../NotFoundPage";
import { paper, parameter, type Query, turns } from "../../../../paper";
import { parsedDate } from "../../../calendar";

export { viewport } from "../../../../metadata";

type Props = { params: Promise<{ year: string; month: string; day: string }>; searchParams: Query };

/** A day of the archive. */
export default async function ArchiveDay({ params, searchParams }: Props) {
  const asked = await params;
  const month = `/archive/${asked.year}/${asked.month}`;
  const path = `${month}/${asked.day}`;
  const current = await paper();
  const { words, settings } = current;
  const date = parsedDate(asked);
  const within =
    date.year !== null && date.month !== null && date.day !== null
      ? span(settings.timeZone, date.year, date.month, date.day)
      : null;
  if (date.year === null || date.month === null || !within) return <NotFoundPage path={path} />;
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
          label={words.archive}
          crumbs={[
            { name: words.archive, path: "/archive" },
            { name: monthAndYear(date.year, date.month, settings.language), path: month },
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
