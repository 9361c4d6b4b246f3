/** Addresses of articles: which are free. What stays behind when one is given up is in ../redirects/retired.ts. */
import type { Queries, Transaction } from "../database";
import { retiredStory } from "../redirects/retired";
import { refuse } from "../refusal";
import { slugFrom } from "./slug";

/** Whether an address is, or was, another article's. */
export async function addressIsTaken(
  tx: Queries,
  section: { id: number; slug: string },
  slug: string,
  articleId?: number,
): Promise<boolean> {
  const standing = await tx.article.findUnique({
    where: { sectionId_slug: { sectionId: section.id, slug } },
    select: { id: true },
  });
  if (standing) return standing.id !== articleId;
  const retired = await retiredStory(tx, section, slug);
  // An article may come back to an address of its own; another's keeps redirecting for ever.
  return retired !== null && (articleId === undefined || retired.articleId !== articleId);
}

/**
 * The section a slug is to stand in, after checking that the address is free.
 * @throws Refused on `sectionId` when there is none, on `slug` when the address is or was another article's.
 */
export async function claimAddress(
  tx: Transaction,
  sectionId: number,
  slug: string,
  articleId?: number,
): Promise<{ id: number; slug: string }> {
  const section = await tx.section.findUnique({
    where: { id: sectionId },
    select: { id: true, slug: true },
  });
  if (!section) refuse("sectionId", "there is no such section");
  if (await addressIsTaken(tx, section, slug, articleId)) {
    refuse(
      "slug",
      `“/${section.slug}/${slug}” belongs to another article, or once did and still redirects to it`,
    );
  }
  return section;
}

/** A free slug made from a headline: with a number behind it when others have the same. */
export async function freeSlug(
  tx: Transaction,
  sectionId: number,
  headline: string,
  articleId?: number,
): Promise<string> {
  const section = await tx.section.findUnique({
    where: { id: sectionId },
    select: { id: true, slug: true },
  });
  if (!section) refuse("sectionId", "there is no such section");
  const base = slugFrom(headline) || "untitled";
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!(await addressIsTaken(tx, section, slug, articleId))) return slug;
  }
}
