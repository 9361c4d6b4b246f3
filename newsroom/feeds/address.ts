/** Where the paper's feeds are, and what they are called. */

/** Whose stories a feed brings. */
export type FeedScope =
  | { of: "paper" }
  | { of: "section" | "topic" | "author"; slug: string; name: string };

/** RSS 2.0, Atom, JSON Feed 1.1. */
export type FeedFormat = "rss" | "atom" | "json";

const files: Record<FeedFormat, string> = {
  rss: "feed.xml",
  atom: "atom.xml",
  json: "feed.json",
};

/** The path of the page a feed belongs to. */
export function scopePath(scope: FeedScope): string {
  switch (scope.of) {
    case "paper":
      return "/";
    case "section":
      return `/${scope.slug}`;
    case "topic":
      return `/topics/${scope.slug}`;
    case "author":
      return `/by/${scope.slug}`;
    default:
      return scope satisfies never;
  }
}

/** The path of a feed, e.g. "/world/feed.xml". */
export function feedPath(scope: FeedScope, format: FeedFormat): string {
  const page = scopePath(scope);
  return `${page === "/" ? "" : page}/${files[format]}`;
}

/** What a feed is called: the paper's name, and which part of it. */
export function feedTitle(scope: FeedScope, paper: string): string {
  return scope.of === "paper" ? paper : `${scope.name} — ${paper}`;
}
