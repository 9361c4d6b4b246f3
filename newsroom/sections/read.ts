import { database } from "../database";
import { uses } from "../freshness";
import { isRowId } from "../row-id";

/** A section as readers see it. */
export type SectionView = {
  id: number;
  slug: string;
  name: string;
  description: string | null;
  opinion: boolean;
};

const select = { id: true, slug: true, name: true, description: true, opinion: true } as const;

/** All sections, in the paper's order. */
export async function readSections(): Promise<SectionView[]> {
  uses("sections");
  return database().section.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }], select });
}

/** One section, or null. */
export async function readSection(slug: string): Promise<SectionView | null> {
  uses("sections", `address:/${slug}`);
  return database().section.findUnique({ where: { slug }, select });
}

/** A section as the desk lists it: how many stories stand in it, drafts included. */
export type ListedSection = SectionView & { stories: number };

/** All sections, in the paper's order, with how many stories each has. */
export async function listSections(): Promise<ListedSection[]> {
  const [sections, counts] = await Promise.all([
    readSections(),
    database().article.groupBy({
      by: ["sectionId"],
      where: { status: { not: "trashed" } },
      _count: true,
    }),
  ]);
  const stories = new Map(counts.map(({ sectionId, _count }) => [sectionId, _count]));
  return sections.map((section) => ({ ...section, stories: stories.get(section.id) ?? 0 }));
}

/** A section by its id, or null. */
export async function sectionById(id: number): Promise<SectionView | null> {
  return isRowId(id) ? database().section.findUnique({ where: { id }, select }) : null;
}
