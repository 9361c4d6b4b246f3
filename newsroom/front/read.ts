/** The front page and section fronts, composed. */
import { newestAcross, newestIds } from "../articles/list";
import { type Summary, summariesOf } from "../articles/summary";
import { database } from "../database";
import { type Tag, uses } from "../freshness";
import { readSections, type SectionView } from "../sections/read";
import { compose, sectionOf, spacesOf } from "./rules";
import type { FrontName, Placed } from "./schema";

/** A section's strip on the front page. */
export type River = { section: SectionView; items: Summary[] };

/** The front page. No article stands twice. */
export type FrontPage = {
  lead: Summary | null;
  seconds: Summary[];
  picks: Summary[];
  rivers: River[];
  /** A column for each section that is set apart as opinion. */
  opinions: River[];
};

/** The top of a section's page. No article stands twice. */
export type SectionFront = { lead: Summary | null; seconds: Summary[] };

/** An editor's placements on a front, in order. */
async function readPlacements(front: FrontName): Promise<Placed[]> {
  uses("front");
  const rows = await database().placement.findMany({
    where: { front },
    orderBy: { position: "asc" },
    select: { slot: true, articleId: true },
  });
  return spacesOf(front).flatMap(({ slot }) =>
    rows.filter((row) => row.slot === slot).map(({ articleId }) => ({ slot, articleId })),
  );
}

/** Those of the placements that readers may see there. */
async function publishedOf(front: FrontName, placed: readonly Placed[]): Promise<Placed[]> {
  if (placed.length === 0) return [];
  const rows = await database().article.findMany({
    where: {
      id: { in: placed.map(({ articleId }) => articleId) },
      status: "published",
      sectionId: sectionOf(front) ?? undefined,
    },
    select: { id: true },
  });
  return placed.filter(({ articleId }) => rows.some(({ id }) => id === articleId));
}

/** So many stories that no more can be needed: all that can be placed, and all the gaps. */
const enough = 24;

/** Ids of what fills the gaps of a front, newest first. */
export async function newestFor(front: FrontName): Promise<number[]> {
  const sectionId = sectionOf(front);
  if (sectionId !== null) return newestIds({ of: "section", id: sectionId }, enough);
  // Opinion stands apart, so however much there is of it, it never fills the news column; unless there is nothing else.
  const news = (await readSections()).filter((section) => !section.opinion);
  const ids = news.map(({ id }) => id);
  const newest = await newestAcross(ids, enough);
  return newest.length > 0 ? newest : newestIds({ of: "paper" }, enough);
}

async function composed(front: FrontName, arranged?: readonly Placed[]) {
  const [placed, newest] = await Promise.all([
    (arranged ? Promise.resolve(arranged) : readPlacements(front)).then((all) =>
      publishedOf(front, all),
    ),
    newestFor(front),
  ]);
  return compose(front, placed, newest);
}

const perRiver = 4;

/** The front page as readers see it; with `arranged`, as they would see it. */
export async function readFront(arranged?: readonly Placed[]): Promise<FrontPage> {
  const [composition, sections] = await Promise.all([composed("home", arranged), readSections()]);
  const above = [...composition.lead, ...composition.second, ...composition.river];
  const columns = await Promise.all(
    sections.map(async (section) => ({
      section,
      ids: (await newestIds({ of: "section", id: section.id }, perRiver + above.length))
        .filter((id) => !above.includes(id))
        .slice(0, perRiver),
    })),
  );
  const told = await teller([...above, ...columns.flatMap((column) => column.ids)]);
  const rivers = columns
    .map(({ section, ids }) => ({ section, items: told(ids) }))
    .filter(({ items }) => items.length > 0);
  return {
    lead: told(composition.lead)[0] ?? null,
    seconds: told(composition.second),
    picks: told(composition.river),
    rivers: rivers.filter(({ section }) => !section.opinion),
    opinions: rivers.filter(({ section }) => section.opinion),
  };
}

/**
 * A section's front as readers see it; with `arranged`, as they would see it. The editors' lead or the newest, and what
 * they put beside it; the list below leaves both out.
 */
export async function readSectionFront(
  sectionId: number,
  arranged?: readonly Placed[],
): Promise<SectionFront> {
  const { lead, second } = await composed(`section:${sectionId}`, arranged);
  const told = await teller([...lead, ...second]);
  return { lead: told(lead)[0] ?? null, seconds: told(second) };
}

async function teller(ids: readonly number[]): Promise<(wanted: readonly number[]) => Summary[]> {
  uses(...ids.map((id): Tag => `article:${id}`));
  const summaries = new Map((await summariesOf(database(), ids)).map((item) => [item.id, item]));
  return (wanted) => wanted.flatMap((id) => summaries.get(id) ?? []);
}
