/** Finding topics and authors by their names, for the desk. */
import { slugFrom } from "../articles/slug";

/** How many stand on a page of such a list. */
export const namedPerPage = 50;

/**
 * Which names a search finds, in a slug and in the name itself. By the slug "SÃO" finds São Paulo on both databases, of
 * which one knows no capitals but A to Z; by the name, what cannot be spelled in a slug.
 */
export function named(search: string) {
  // PostgreSQL refuses U+0000 and halves of surrogate pairs.
  const words = search
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .trim()
    .slice(0, 100);
  if (!words) return {};
  const slug = slugFrom(words);
  const lower = words.toLowerCase();
  const spellings = [words, lower, lower.replace(/^./u, (first) => first.toUpperCase())];
  return {
    OR: [
      ...(slug ? [{ slug: { contains: slug } }] : []),
      ...[...new Set(spellings)].map((name) => ({ name: { contains: name } })),
    ],
  };
}
