import type { Metadata } from "next";
import { listMetadata } from "@/app/metadata";
import { StoryList } from "@/components/front/StoryList";
import { Breadcrumb } from "@/components/site/Breadcrumb";
import { PageHeading } from "@/components/site/PageHeading";
import { Pager } from "@/components/site/Pager";
import { SitePage } from "@/components/site/SitePage";
import { daysOf } from "@/newsroom/articles/archive";
import { listArticles } from "@/newsroom/articles/list";
import { monthAndYear, span } from "@/newsroom/language/dates";
import { hiddenMetadata } from "../../../metadata";
import { NotFoundPage } from "../../../NotFoundPage";
import { ownPath, paper, parameter, type Query, turns } from "../../../paper";
import { parsedDate, twoDigits } from "../../calendar";

export { viewport } from "../../../metadata";

type Props = { params: Promise<{ year: string; month: string }>; searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const asked = await params;
  const current = await paper();
  const { words, settings } = current;
  const { year, month } = parsedDate(asked);
  if (year === null || month === null || !span(settings.timeZone, year, month)) {
    return hiddenMetadata(current, words.notFoundTitle);
  }
  return listMetadata(current, {
    title: `${words.archive}: ${monthAndYear(year, month, settings.language)}`,
    path: await ownPath(`/archive/${asked.year}/${asked.month}`, searchParams),
  });
}

/** A month of the archive: its days, and its stories. */
export default async function ArchiveMonth({ params, searchParams }: Props) {
  const asked = await params;
  const path = `/archive/${asked.year}/${asked.month}`;
  const current = await paper();
  const { words, settings } = current;
  const { year, month } = parsedDate(asked);
  const within = year !== null && month !== null ? span(settings.timeZone, year, month) : null;
  if (year === null || month === null || !within) return <NotFoundPage path={path} />;
  const [days, list] = await Promise.all([
    daysOf(year, month, settings.timeZone),
    listArticles(
      { of: "paper", ...within },
      {
        before: await parameter(searchParams, "before"),
        after: await parameter(searchParams, "after"),
      },
    ),
  ]);
  const title = monthAndYear(year, month, settings.language);
  return (
    <SitePage paper={current} page={{ title, path }}>
      <div className="pt-6">
        <Breadcrumb
          siteUrl={current.siteUrl}
          label={words.breadcrumb}
          crumbs={[{ name: words.archive, path: "/archive" }]}
        />
      </div>
      <PageHeading title={title} />
      {days.length > 0 && (
        <nav aria-label={title} className="furniture border-b border-rule py-2">
          <ul className="flex flex-wrap gap-x-2 text-[1rem] leading-8">
            {days.map((day) => (
              <li key={day}>
                <a href={`${path}/${twoDigits(day)}`} className="quiet-link min-w-7 text-center">
                  {day}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <StoryList stories={list.items} paper={current} now={new Date()} sections />
      {list.items.length === 0 && <p className="py-10 text-[1.125rem]">{words.archiveEmpty}</p>}
      <Pager words={words} {...turns(path, list)} />
    </SitePage>
  );
}
