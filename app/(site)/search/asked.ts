import type { Asked } from "@/components/site/SearchForm";
import { span } from "@/newsroom/language/dates";
import type { SectionView } from "@/newsroom/sections/read";
import { parameter, type Query } from "../paper";

/** A search as an address asks for it, and what it means. `badDate` names a date that is no day of the calendar. */
export async function askedFor(query: Query, sections: SectionView[], timeZone: string) {
  const asked: Asked = {
    q: ((await parameter(query, "q")) ?? "").slice(0, 500),
    section: (await parameter(query, "section")) ?? "",
    from: (await parameter(query, "from")) ?? "",
    to: (await parameter(query, "to")) ?? "",
  };
  const from = dayAsked(asked.from, timeZone);
  const to = dayAsked(asked.to, timeZone);
  return {
    asked,
    filter: {
      sectionId: sections.find(({ slug }) => slug === asked.section)?.id,
      from: from?.from,
      until: to?.until,
      cursor: await parameter(query, "after"),
    },
    badDate: (asked.from !== "" && !from) || (asked.to !== "" && !to),
  };
}

function dayAsked(text: string, timeZone: string) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year && month && day ? span(timeZone, Number(year), Number(month), Number(day)) : null;
}
