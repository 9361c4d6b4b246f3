/** What a page's head tells search engines, feed readers and those it is shared with. */
import type { Metadata } from "next";
import type { AuthorName, Summary } from "@/newsroom/articles/summary";
import { type FeedScope, feedPath, feedTitle } from "@/newsroom/feeds/address";
import { zoned } from "@/newsroom/language/dates";
import type { Paper } from "@/newsroom/settings/paper";
import type { ShareSubject } from "@/newsroom/share/address";
import { type SharePicture, setInType, sharePictureOf } from "@/newsroom/share/picture";
import { lastChanged } from "@/newsroom/structured-data/article";

// Only pages meant to be found say so: large pictures and whole sentences in search results (Google's robots meta tag).
const findable = {
  index: true,
  follow: true,
  "max-image-preview": "large",
  "max-snippet": -1,
  "max-video-preview": -1,
} as const;

/** Open Graph names a language with a country ("pt_PT"), or not at all. */
function locale(language: string): string | undefined {
  const { language: tongue, region } = new Intl.Locale(language);
  return region ? `${tongue}_${region}` : undefined;
}

function autodiscovery(
  paper: Paper,
  scope: FeedScope | null,
): NonNullable<Metadata["alternates"]>["types"] {
  const scopes: FeedScope[] = scope ? [scope, { of: "paper" }] : [{ of: "paper" }];
  const links = (format: "rss" | "atom" | "json") =>
    scopes.map((one) => ({
      url: paper.siteUrl + feedPath(one, format),
      title: feedTitle(one, paper.settings.name),
    }));
  return {
    "application/rss+xml": links("rss"),
    "application/atom+xml": links("atom"),
    "application/feed+json": links("json"),
  };
}

type Told = {
  /** Without the paper's name. */
  title: string;
  description: string | null;
  path: string;
  picture: SharePicture;
  feed: FeedScope | null;
};

function basics(paper: Paper, told: Told) {
  const { settings, siteUrl } = paper;
  const url = siteUrl + told.path;
  const description = told.description ?? undefined;
  return {
    metadata: {
      description,
      alternates: { canonical: url, types: autodiscovery(paper, told.feed) },
      robots: findable,
      // The rest of the card is read from Open Graph.
      twitter: { card: "summary_large_image" },
    } satisfies Metadata,
    openGraph: {
      title: told.title,
      description,
      url,
      siteName: settings.name,
      locale: locale(settings.language),
      images: [told.picture],
    },
  };
}

/** What of an article its head tells. */
export type ArticleHead = Summary & {
  searchTitle: string | null;
  searchDescription: string | null;
  topics: { name: string }[];
};

/** The head of an article's page. */
export function articleMetadata(paper: Paper, article: ArticleHead): Metadata {
  const { settings, siteUrl } = paper;
  const { metadata, openGraph } = basics(paper, {
    title: article.headline,
    description: article.searchDescription ?? article.deck,
    path: article.path,
    picture: sharePictureOf(article, settings, siteUrl),
    feed: { of: "section", slug: article.section.slug, name: article.section.name },
  });
  const authorUrl = ({ slug }: AuthorName) => `${siteUrl}/by/${slug}`;
  const changed = lastChanged(article);
  return {
    ...metadata,
    title: `${article.searchTitle ?? article.headline} — ${settings.name}`,
    authors: article.authors.map((author) => ({ name: author.name, url: authorUrl(author) })),
    openGraph: {
      ...openGraph,
      type: "article",
      publishedTime: zoned(article.publishedAt, settings.timeZone),
      modifiedTime: changed > article.publishedAt ? zoned(changed, settings.timeZone) : undefined,
      section: article.section.name,
      authors: article.authors.map(authorUrl),
      tags: article.topics.map(({ name }) => name),
    },
  };
}

/** What of a page that is not an article its head tells. `path` is its whole address on the site, cursor included. */
export type ListHead = {
  title: string;
  description?: string | null;
  path: string;
  /** The feed of what the page lists; the paper's own is always offered. */
  feed?: FeedScope;
  share?: ShareSubject;
};

/** The head of a section, topic, author, archive, log or policy page. */
export function listMetadata(paper: Paper, page: ListHead): Metadata {
  const { settings, siteUrl } = paper;
  const { metadata, openGraph } = basics(paper, {
    title: page.title,
    description: page.description ?? null,
    path: page.path,
    picture: setInType(page.share ?? { kind: "paper" }, settings, siteUrl),
    feed: page.feed ?? null,
  });
  return {
    ...metadata,
    title: `${page.title} — ${settings.name}`,
    openGraph: { ...openGraph, type: "website" },
  };
}

/** The head of the front page. */
export function frontMetadata(paper: Paper): Metadata {
  const { settings, siteUrl } = paper;
  const { metadata, openGraph } = basics(paper, {
    title: settings.name,
    description: settings.tagline || null,
    path: "/",
    picture: setInType({ kind: "paper" }, settings, siteUrl),
    feed: null,
  });
  return {
    ...metadata,
    title: settings.tagline ? `${settings.name} — ${settings.tagline}` : settings.name,
    openGraph: { ...openGraph, type: "website" },
  };
}
