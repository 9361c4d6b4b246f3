import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireStaff } from "@/app/(desk)/require-staff";
import { paper, type Query, withQuery } from "@/app/(site)/paper";
import { DeskPage } from "@/components/desk/DeskPage";
import { BulkForm } from "@/components/desk/stories/BulkForm.island";
import { FirstStory } from "@/components/desk/stories/FirstStory";
import { StoryFilter } from "@/components/desk/stories/StoryFilter";
import { StoryRows } from "@/components/desk/stories/StoryRows";
import { WaitingList } from "@/components/desk/stories/WaitingList";
import { timesIn } from "@/components/desk/times";
import { type DeskFilter, deskFilter } from "@/newsroom/articles/desk-filter";
import { hasStories, listForDesk, readAuthorChoices } from "@/newsroom/articles/desk-list";
import { readWaiting } from "@/newsroom/articles/waiting";
import { may } from "@/newsroom/permissions";
import { actOnChosen } from "./actions";

export const metadata: Metadata = { title: "Stories" };

const addressOf = (filter: DeskFilter, before?: string | null) =>
  withQuery("/admin", { ...filter, before });

/** Every story, last worked on first; before them, what needs this person. */
export default async function StoriesPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const query = await searchParams;
  const filter = deskFilter.parse(query);
  const before = typeof query.before === "string" ? query.before : undefined;
  // A form names every field it has; an address to pass on names those that say something.
  if (Object.values(query).includes("")) redirect(addressOf(filter, before));
  const isFiltered = Object.values(filter).some(Boolean);
  const isFirst = !isFiltered && !before;
  const [{ settings, sections, siteUrl }, { rows, older }, waiting, authors] = await Promise.all([
    paper(),
    listForDesk(actor, filter, { before }),
    isFirst ? readWaiting(actor) : [],
    readAuthorChoices(),
  ]);
  if (rows.length === 0 && !(await hasStories())) {
    return (
      <DeskPage title="Stories">
        <FirstStory
          name={actor.name}
          hasSections={sections.length > 0}
          mayMakeSections={may(actor, "taxonomy.write")}
        />
      </DeskPage>
    );
  }
  const times = timesIn(settings.timeZone);
  const choosable = rows.some(({ acts }) => acts.length > 0);
  const list = (
    <StoryRows rows={rows} times={times} lang={settings.language} choosable={choosable} />
  );
  return (
    <DeskPage title="Stories">
      {waiting.length > 0 && (
        <WaitingList
          groups={waiting}
          times={times}
          lang={settings.language}
          addressOf={addressOf}
        />
      )}
      <section aria-labelledby="all-stories">
        <h2 id="all-stories" className="sr-only">
          {isFiltered ? "Stories found" : "All stories"}
        </h2>
        <StoryFilter filter={filter} sections={sections} authors={authors} />
        <div className="mt-4">
          {rows.length === 0 && (
            <p className="furniture border-rule border-t py-4 text-muted">No story is like that.</p>
          )}
          {rows.length > 0 && (choosable ? <BulkForm action={actOnChosen}>{list}</BulkForm> : list)}
        </div>
        {filter.q && (
          <p className="furniture mt-4 text-[0.9375rem] text-muted">
            This looked in headlines.{" "}
            <a href={withQuery(`${siteUrl}/search`, { q: filter.q })} className="underline">
              Search the text of what is published
            </a>
          </p>
        )}
        <nav aria-label="Pages of the list" className="mt-6 flex gap-2">
          {before && (
            <a href={addressOf(filter)} className="button">
              Newest
            </a>
          )}
          {older && (
            <a href={addressOf(filter, older)} className="button">
              Older
            </a>
          )}
        </nav>
      </section>
    </DeskPage>
  );
}
