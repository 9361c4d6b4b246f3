import type { FrontPage as Front } from "@/newsroom/front/read";
import type { Words } from "@/newsroom/language/dictionary";
import { OpinionColumn } from "./OpinionColumn";
import { Popular, type PopularList } from "./Popular";
import { SectionColumn } from "./SectionColumn";
import { SectionRiver } from "./SectionRiver";
import { StoryCard } from "./StoryCard";
import { StoryRows } from "./StoryRows";

type Props = { front: Front; popular: PopularList; words: Words; now: Date };

/** So many sections stand as tall as opinion and Popular beside them; the others share the page's whole width. */
const riversBesideTheRail = 2;

const beside = {
  both: "lg:grid-cols-[2fr_1fr]",
  seconds: "lg:border-s lg:border-rule lg:ps-8",
  second: "lg:first:border-t-0 lg:first:pt-0",
};
const below = { both: "", seconds: "gap-x-8 sm:grid sm:grid-cols-2 lg:grid-cols-4", second: "" };

/** The front page: a lead and its seconds, editors' picks, a river by section, opinion and Popular beside it. */
export function FrontPage({ front, popular, words, now }: Props) {
  if (!front.lead) return <p className="py-16 text-center text-[1.25rem]">{words.emptyPaper}</p>;
  const wide = front.rivers.slice(0, riversBesideTheRail);
  const narrow = front.rivers.slice(riversBesideTheRail);
  // Without a picture the lead is not as tall as its seconds: they stand below it, side by side.
  const place = front.lead.picture ? beside : below;
  return (
    <>
      <div className={`grid gap-x-10 gap-y-8 pt-6 pb-9 ${place.both}`}>
        <StoryCard
          story={front.lead}
          words={words}
          now={now}
          look="lead"
          picture="(min-width: 80rem) 50rem, (min-width: 66rem) 64vw, 94vw"
          first
          section
          heading="h2"
        />
        <ul className={place.seconds}>
          {front.seconds.map((story) => (
            <li key={story.id} className={`border-t border-rule py-4 ${place.second}`}>
              <StoryCard story={story} words={words} now={now} look="second" section heading="h2" />
            </li>
          ))}
        </ul>
      </div>
      {front.picks.length > 0 && (
        <div className="border-t border-ink py-6">
          <StoryRows stories={front.picks} words={words} now={now} section />
        </div>
      )}
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          {wide.map((river, index) => (
            <SectionRiver
              key={river.section.id}
              river={river}
              words={words}
              now={now}
              mirrored={index % 2 === 1}
            />
          ))}
        </div>
        <div className="space-y-10">
          {front.opinions.map((river) => (
            <OpinionColumn key={river.section.id} river={river} words={words} />
          ))}
          <Popular words={words} list={popular} />
        </div>
      </div>
      <div className="mt-10 grid gap-x-8 gap-y-9 sm:grid-cols-2 lg:mt-2 lg:grid-cols-4">
        {narrow.map((river) => (
          <SectionColumn key={river.section.id} river={river} words={words} now={now} />
        ))}
      </div>
    </>
  );
}
