import type { Metadata } from "next";
import { listMetadata } from "@/app/metadata";
import { PageHeading } from "@/components/site/PageHeading";
import { SitePage } from "@/components/site/SitePage";
import { readArchive } from "@/newsroom/articles/archive";
import { monthName } from "@/newsroom/language/dates";
import { paper } from "../paper";
import { twoDigits } from "./calendar";

export { viewport } from "../metadata";

export async function generateMetadata(): Promise<Metadata> {
  const current = await paper();
  const { archive, archiveIntro } = current.words;
  return listMetadata(current, { title: archive, description: archiveIntro, path: "/archive" });
}

/** The archive: every year and month with something in it. */
export default async function ArchivePage() {
  const current = await paper();
  const { words, settings } = current;
  const years = await readArchive(settings.timeZone);
  return (
    <SitePage paper={current} page={{ title: words.archive, path: "/archive" }}>
      <PageHeading title={words.archive}>
        <p>{words.archiveIntro}</p>
      </PageHeading>
      {years.length === 0 && <p className="py-10 text-[1.125rem]">{words.emptyPaper}</p>}
      {years.map(({ year, months }) => (
        <section
          key={year}
          aria-labelledby={`y-${year}`}
          className="grid gap-x-8 border-b border-rule py-5 sm:grid-cols-[8rem_minmax(0,1fr)]"
        >
          <h2 id={`y-${year}`} className="text-[1.75rem] leading-9 font-medium">
            {year}
          </h2>
          <ul className="flex flex-wrap gap-x-7 text-[1.125rem] leading-9">
            {months.map((month) => (
              <li key={month}>
                <a href={`/archive/${year}/${twoDigits(month)}`} className="quiet-link">
                  {monthName(month, settings.language)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SitePage>
  );
}
