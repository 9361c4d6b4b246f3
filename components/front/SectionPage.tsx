import type { ReactNode } from "react";
import { PageHeading } from "@/components/site/PageHeading";
import type { Summary } from "@/newsroom/articles/summary";
import type { SectionFront } from "@/newsroom/front/read";
import type { SectionView } from "@/newsroom/sections/read";
import type { Paper } from "@/newsroom/settings/paper";
import { Popular, type PopularList } from "./Popular";
import { StoryCard } from "./StoryCard";
import { StoryList } from "./StoryList";
import { StoryRows } from "./StoryRows";

type Props = {
  paper: Paper;
  section: SectionView;
  /** On the first page of the list only. */
  front: SectionFront | null;
  list: { items: Summary[] };
  popular: PopularList;
  pager?: ReactNode;
  now: Date;
};

/** A section's page: its lead, what editors put beside it, then everything in it, newest first. */
export function SectionPage({ paper, section, front, list, popular, pager, now }: Props) {
  const { words } = paper;
  const { lead, seconds } = front ?? { lead: null, seconds: [] };
  const above = [...(lead ? [lead] : []), ...seconds].map(({ id }) => id);
  return (
    <>
      <PageHeading title={section.name}>
        {section.description && <p>{section.description}</p>}
      </PageHeading>
      {lead && (
        <div className="border-b border-ink py-6">
          <StoryCard
            story={lead}
            words={words}
            now={now}
            look="lead"
            picture="(min-width: 66rem) 45rem, 94vw"
            first
            side="picture"
            heading="h2"
          />
        </div>
      )}
      {seconds.length > 0 && (
        <div className="border-b border-ink py-6">
          <StoryRows stories={seconds} words={words} now={now} />
        </div>
      )}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          <StoryList
            stories={list.items.filter(({ id }) => !above.includes(id))}
            paper={paper}
            now={now}
          />
          {list.items.length === 0 && <p className="py-10 text-[1.125rem]">{words.emptyList}</p>}
          {pager}
        </div>
        <div className="lg:pt-6">
          <Popular words={words} list={popular} />
        </div>
      </div>
    </>
  );
}
