/** Links of a text to pages of this site that have moved, were taken back, or never were. */
import { placeAt } from "../addresses";
import type { Queries } from "../database";
import { type Body, type Inline, textBlocks } from "./body";
import { movedTo } from "./resolve";

/** Such a link: its words, where it leads, and what is the matter with that. */
export type OldLink = { text: string; href: string; message: string };

/** Links in a body that a reader would not follow straight to a page. `siteUrl` has no trailing slash. */
export async function oldLinks(queries: Queries, body: Body, siteUrl: string): Promise<OldLink[]> {
  const links = new Map(
    textBlocks(body)
      .flatMap(({ content }) => content ?? [])
      .flatMap(linkOf)
      .map((link) => [link.href, link]),
  );
  const old: OldLink[] = [];
  for (const { href, text } of links.values()) {
    const path = pathOnSite(href, siteUrl);
    const message = path === null ? null : await trouble(queries, path);
    if (message) old.push({ href, text, message });
  }
  return old;
}

function linkOf(node: Inline): { text: string; href: string }[] {
  if (node.type !== "text") return [];
  return (node.marks ?? []).flatMap((mark) =>
    mark.type === "link" ? [{ text: node.text, href: mark.attrs.href }] : [],
  );
}

function pathOnSite(href: string, siteUrl: string): string | null {
  if (href.startsWith("#") || !URL.canParse(href, siteUrl)) return null;
  const url = new URL(href, siteUrl);
  if (url.origin !== new URL(siteUrl).origin) return null;
  return url.pathname.replace(/(?<=.)\/$/, "");
}

async function trouble(queries: Queries, path: string): Promise<string | null> {
  if (isFixed(path)) return null;
  const standing = await standingAt(queries, path);
  if (standing === "page") return null;
  if (standing === "retracted") return "leads to a story that was retracted";
  const moved = await movedTo(path, queries);
  if (moved) return `has moved to ${moved}`;
  // A file may lie beside the paper, where only the web server knows of it.
  return /\.\w+$/.test(path) ? null : "leads to a page that is not there";
}

/** Whether something answers there whatever is published: everything on the map that is named by no row. */
function isFixed(path: string): boolean {
  const place = placeAt(path);
  if (!place) return false;
  const { section, topic, author } = place.parameters;
  return place.by !== "page" || (section ?? topic ?? author) === undefined;
}

async function standingAt(queries: Queries, path: string): Promise<"page" | "retracted" | null> {
  const [, first = "", second, ...more] = path.split("/");
  if (more.length > 0) return null;
  if (second === undefined) return found(queries.section.count({ where: { slug: first } }));
  if (first === "topics") return found(queries.topic.count({ where: { slug: second } }));
  if (first === "by") return found(queries.author.count({ where: { slug: second } }));
  const article = await queries.article.findFirst({
    where: { slug: second, section: { slug: first }, publishedAt: { not: null } },
    select: { status: true },
  });
  if (!article) return null;
  return article.status === "retracted" ? "retracted" : "page";
}

const found = async (count: Promise<number>) => ((await count) > 0 ? "page" : null);
