import { database } from "../database";
import { uses } from "../freshness";

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
