/** What stands at an address: something, somewhere else, or nothing. */
import { database, type Prisma, type Queries } from "../database";
import { uses } from "../freshness";
import { placeNamed } from "../redirects/retired";

const targets = {
  article: { select: { id: true, slug: true, section: { select: { slug: true } } } },
  section: { select: { slug: true } },
  topic: { select: { slug: true } },
  author: { select: { slug: true } },
} as const;

/**
 * Where a retired address leads, in one hop, or null when nothing ever stood there.
 * `path` has no query and no trailing slash, e.g. "/old-section/old-slug".
 */
export async function movedTo(path: string, queries: Queries = database()): Promise<string | null> {
  uses(`address:${path}`, "sections");
  const redirect = await queries.redirect.findUnique({ where: { path }, include: targets });
  if (redirect?.article) return pathOfStory(redirect.article);
  if (redirect?.section) return `/${redirect.section.slug}`;
  if (redirect?.topic) return `/topics/${redirect.topic.slug}`;
  if (redirect?.author) return `/by/${redirect.author.slug}`;
  if (redirect?.target) return redirect.target;
  return underAnotherName(path, queries);
}

/** A story's address, or one it gave up, with its section called as it is not, or not any more. */
async function underAnotherName(path: string, queries: Queries): Promise<string | null> {
  const [, name, slug, ...more] = path.split("/");
  if (!name || !slug || more.length > 0) return null;
  const place = await placeNamed(queries, name);
  if (!place) return null;
  if (place.slug !== null && place.slug !== name) {
    uses(`address:/${place.slug}/${slug}`);
    const standing = await queries.article.findUnique({
      where: { sectionId_slug: { sectionId: place.id, slug } },
      select: { publishedAt: true },
    });
    if (standing?.publishedAt) return `/${place.slug}/${slug}`;
  }
  const moved = await queries.redirect.findUnique({
    where: { placeId_slug: { placeId: place.id, slug } },
    select: { article: targets.article },
  });
  return moved?.article ? pathOfStory(moved.article) : null;
}

function pathOfStory({ id, slug, section }: Prisma.ArticleGetPayload<typeof targets.article>) {
  uses(`article:${id}`);
  return `/${section.slug}/${slug}`;
}
