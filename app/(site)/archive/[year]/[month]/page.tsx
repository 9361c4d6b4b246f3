import type { Metadata } from "next";
import { cache } from "react";
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

/** The month that was asked for, if there is one and anything was published in it. */
const read = cache(async (asYear: string, asMonth: string) => {
  const { settings } = await paper();
  const { year, month } = parsedDate({ year: asYear, month: asMonth });
  const within = year !== null && month !== null ? span(settings.timeZone, year, month) : null;
  if (year === null || month === null || !within) return null;
  const days = await daysOf(year, month, settings.timeZone);
  return days.length > 0 ? { year, month, days, within } : null;
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const asked = await params;
  const [current, found] = await Promise.all([paper(), read(asked.year, asked.month)]);
  const { words, settings } = current;
  if (!found) return hiddenMetadata(current, words.notFoundTitle);
  return listMetadata(current, {
    title: `${words.archive}: ${monthAndYear(found.year, found.month, settings.language)}`,
    path: await ownPath(`/archive/${asked.year}/${asked.month}`, searchParams),
  });
}

/** A month of the archive: its days, and its stories. */
export default async function ArchiveMonth({ params, searchParams }: Props) {
  const asked = await params;
  const path = `/archive/${asked.year}/${asked.month}`;
  const [current, found] = await Promise.all([paper(), read(asked.year, asked.month)]);
  // An address can be made up for any month there ever was, so an empty one is no page.
  if (!found) return <NotFoundPage path={path} />;
  const { words, settings } = current;
  const list = await listArticles(
    { of: "paper", ...found.within },
    {
      before: await parameter(searchParams, "before"),
      after: await parameter(searchParams, "after"),
    },
  );
  const title = monthAndYear(found.year, found.month, settings.language);
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
      <nav aria-label={title} className="furniture border-b border-rule py-2">
        <ul className="flex flex-wrap gap-x-2 text-[1rem] leading-8">
          {found.days.map((day) => (
            <li key={day}>
              <a href={`${path}/${twoDigits(day)}`} className="quiet-link min-w-7 text-center">
                {day}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <StoryList stories={list.items} paper={current} now={new Date()} sections />
      <Pager words={words} {...turns(path, list)} />
    </SitePage>
  );
}
