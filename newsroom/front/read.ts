/** The front page and section fronts, composed. */
import { newestIds } from "../articles/list";
import { type Summary, summariesOf } from "../articles/summary";
import { database } from "../database";
import { type Tag, uses } from "../freshness";
import { readSections, type SectionView } from "../sections/read";
import { compose } from "./rules";
import { slot as slotShape } from "./schema";

/** A section's strip on the front page. */
export type River = { section: SectionView; items: Summary[] };

/** The front page. No article stands twice. */
export type FrontPage = {
  lead: Summary | null;
  seconds: Summary[];
  picks: Summary[];
  rivers: River[];
  opinion: River | null;
};

/** An editor's placements on a front, in order. */
async function readPlacements(
  front: string,
): Promise<{ slot: "lead" | "second" | "river"; articleId: number }[]> {
  uses("front");
  const rows = await database().placement.findMany({
    where: { front, article: { status: "published" } },
    orderBy: [{ slot: "asc" }, { position: "asc" }],
    select: { slot: true, articleId: true },
  });
  return rows.flatMap((row) => {
    const known = slotShape.safeParse(row.slot);
    return known.success ? [{ slot: known.data, articleId: row.articleId }] : [];
  });
}

const perRiver = 4;

/** The front page as readers see it. */
export async function readFront(): Promise<FrontPage> {
  const [placed, newest, sections] = await Promise.all([
    readPlacements("home"),
    newestIds({ of: "paper" }, 24),
    readSections(),
  ]);
  // Opinion stands apart, so it never fills the news column by itself.
  const opinionSection = sections.find(({ opinion }) => opinion);
  const opinionIds = opinionSection
    ? await newestIds({ of: "section", id: opinionSection.id }, 24)
    : [];
  const composition = compose(
    placed,
    newest.filter((id) => !opinionIds.includes(id)),
  );
  const above = [...composition.lead, ...composition.second, ...composition.river];
  const columns = await Promise.all(
    sections.map(async (section) => ({
      section,
      ids: (await newestIds({ of: "section", id: section.id }, perRiver + above.length))
        .filter((id) => !above.includes(id))
        .slice(0, perRiver),
    })),
  );
  const ids = [...above, ...columns.flatMap((column) => column.ids)];
  const summaries = new Map((await summariesOf(database(), ids)).map((item) => [item.id, item]));
  uses(...ids.map((id): Tag => `article:${id}`));
  const told = (wanted: number[]) => wanted.flatMap((id) => summaries.get(id) ?? []);
  const rivers = columns
    .map(({ section, ids: columnIds }) => ({ section, items: told(columnIds) }))
    .filter(({ items }) => items.length > 0);
  return {
    lead: told(composition.lead)[0] ?? null,
    seconds: told(composition.second),
    picks: told(composition.river),
    rivers: rivers.filter(({ section }) => !section.opinion),
    opinion: rivers.find(({ section }) => section.opinion) ?? null,
  };
}

/** A section's front: the editors' lead or the newest, which the list below then leaves out. */
export async function readSectionLead(sectionId: number): Promise<Summary | null> {
  const placed = await readPlacements(`section:${sectionId}`);
  const chosen = placed.find(({ slot }) => slot === "lead")?.articleId;
  const id = chosen ?? (await newestIds({ of: "section", id: sectionId }, 1))[0];
  if (id === undefined) return null;
  uses(`article:${id}`);
  return (await summariesOf(database(), [id]))[0] ?? null;
}
