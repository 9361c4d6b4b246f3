/** What stands at an address: something, somewhere else, or nothing. */
import { database } from "../database";
import { uses } from "../freshness";

const targets = {
  article: { select: { slug: true, status: true, section: { select: { slug: true } } } },
  section: { select: { slug: true } },
  topic: { select: { slug: true } },
  author: { select: { slug: true } },
} as const;

/**
 * Where a retired address leads, in one hop, or null when nothing ever stood there.
 * `path` has no query and no trailing slash, e.g. "/old-section/old-slug".
 */
export async function movedTo(path: string): Promise<string | null> {
  uses(`address:${path}`, "sections");
  const redirect = await database().redirect.findUnique({ where: { path }, include: targets });
  if (redirect?.article) return `/${redirect.article.section.slug}/${redirect.article.slug}`;
  if (redirect?.section) return `/${redirect.section.slug}`;
  if (redirect?.topic) return `/topics/${redirect.topic.slug}`;
  if (redirect?.author) return `/by/${redirect.author.slug}`;
  if (redirect?.target) return redirect.target;
  return insideRetiredSection(path);
}

/** An article's old address in a section that has since taken another slug. */
async function insideRetiredSection(path: string): Promise<string | null> {
  const [, sectionSlug, slug, ...more] = path.split("/");
  if (!sectionSlug || !slug || more.length > 0) return null;
  const retired = await database().redirect.findUnique({
    where: { path: `/${sectionSlug}` },
    select: { section: { select: { id: true, slug: true } } },
  });
  if (!retired?.section) return null;
  const { id, slug: current } = retired.section;
  uses(`address:/${current}/${slug}`);
  const article = await database().article.findUnique({
    where: { sectionId_slug: { sectionId: id, slug } },
    select: { publishedAt: true },
  });
  if (article?.publishedAt) return `/${current}/${slug}`;
  const moved = await database().redirect.findUnique({
    where: { path: `/${current}/${slug}` },
    select: { article: targets.article },
  });
  return moved?.article ? `/${moved.article.section.slug}/${moved.article.slug}` : null;
}
