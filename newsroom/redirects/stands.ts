/** Whether anything stands at an address, asked before a page is rendered: a guess must cost less than a page. */
import { type Place, placeAt } from "../addresses";
import { movedTo } from "../articles/resolve";
import { database } from "../database";
import { uses } from "../freshness";
import { span } from "../language/dates";
import { isRowId } from "../row-id";
import { readSettings } from "../settings/read";

/** A page to render; or where what stood there has moved; or nothing. */
export type Standing = { kind: "page" } | { kind: "moved"; path: string } | { kind: "missing" };

/**
 * What readers find at a path without detours and query. Notes what the answer depends on, as a page would. A query or
 * two, each by an index.
 */
export async function standsAt(path: string): Promise<Standing> {
  const place = placeAt(path);
  if (place && (await isThere(place))) return { kind: "page" };
  // No row holds it, and PostgreSQL does not even look for it.
  if (path.includes("\0") || /%00/.test(path)) return { kind: "missing" };
  const feed = /\/(?:feed\.xml|atom\.xml|feed\.json)$/.exec(path)?.[0] ?? "";
  const moved = await movedTo(feed && place ? path.slice(0, -feed.length) : path);
  if (!moved) return { kind: "missing" };
  // A feed moves with what it is of; its own route knows where to.
  return feed && place ? { kind: "page" } : { kind: "moved", path: moved };
}

async function isThere({ path, parameters }: Place): Promise<boolean> {
  const { section, slug, topic, author, year, month, day, id } = parameters;
  if (topic !== undefined)
    return noted(`/topics/${topic}`, database().topic.count({ where: { slug: topic } }));
  if (author !== undefined)
    return noted(`/by/${author}`, database().author.count({ where: { slug: author } }));
  if (section !== undefined && slug !== undefined) {
    uses("sections");
    const where = { slug, section: { slug: section }, publishedAt: { not: null } };
    return noted(`/${section}/${slug}`, database().article.count({ where }));
  }
  if (section !== undefined) {
    uses("sections");
    return noted(`/${section}`, database().section.count({ where: { slug: section } }));
  }
  if (year !== undefined) return isInArchive(year, month, day);
  if (path === "/corrections/[id]") {
    uses("corrections");
    const known = Number(id);
    return isRowId(known) && (await database().correction.count({ where: { id: known } })) > 0;
  }
  return true;
}

async function noted(path: `/${string}`, count: Promise<number>): Promise<boolean> {
  uses(`address:${path}`);
  return (await count) > 0;
}

/** Whether anything was published then: an address can be made up for any day there ever was. */
async function isInArchive(year: string, month?: string, day?: string): Promise<boolean> {
  uses("latest", "settings");
  const { timeZone } = await readSettings();
  const [first, second, third] = [year, month, day].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  const within = first === undefined ? null : span(timeZone, first, second, third);
  if (!within) return false;
  // A year's own address leads into the one list of months.
  if (second === undefined) return true;
  const { from, until } = within;
  const where = { status: "published", publishedAt: { gte: from, lt: until } } as const;
  return (await database().article.findFirst({ where, select: { id: true } })) !== null;
}
