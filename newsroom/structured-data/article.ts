/** An article as schema.org sees it. See developers.google.com/search/docs/appearance/structured-data/article. */
import type {
  AnalysisNewsArticle,
  BackgroundNewsArticle,
  CorrectionComment,
  ImageObject,
  NewsArticle,
  OpinionNewsArticle,
  Organization,
  Person,
  ReviewNewsArticle,
} from "schema-dts";
import type { CorrectionView } from "../articles/read";
import type { Kind } from "../articles/schema";
import type { Summary } from "../articles/summary";
import { zoned } from "../language/dates";
import { cropPath, type PictureView } from "../media/schema";
import { breadcrumbs, type Step } from "./breadcrumbs";
import { scriptJson } from "./json";
import { organization, type PaperData } from "./organization";

/** What of an article is told. */
export type ArticleData = Summary & {
  dateline: string | null;
  leadCaption: string | null;
  topics: { name: string }[];
  corrections: CorrectionView[];
};

type AnyNewsArticle =
  | NewsArticle
  | AnalysisNewsArticle
  | BackgroundNewsArticle
  | OpinionNewsArticle
  | ReviewNewsArticle;

/** The type a kind of piece has. What stands in a section set apart as opinion is opinion. */
function typeOf(kind: Kind, section: { opinion: boolean }) {
  switch (kind) {
    case "news":
      return section.opinion ? "OpinionNewsArticle" : "NewsArticle";
    case "analysis":
      return "AnalysisNewsArticle";
    case "opinion":
      return "OpinionNewsArticle";
    case "background":
      return "BackgroundNewsArticle";
    case "review":
      return "ReviewNewsArticle";
    default:
      return kind satisfies never;
  }
}

/** The moment an article last changed in what it says. A typo changes nothing. */
export function lastChanged(
  dates: Pick<Summary, "publishedAt" | "updatedAt" | "correctedAt">,
): Date {
  const { publishedAt, updatedAt, correctedAt } = dates;
  const times = [publishedAt, updatedAt, correctedAt].flatMap((date) => date?.getTime() ?? []);
  return new Date(Math.max(...times));
}

function author(given: Summary["authors"][number], siteUrl: string): Person | Organization {
  const told = { name: given.name, url: `${siteUrl}/by/${given.slug}` };
  return given.kind === "desk"
    ? { "@type": "Organization", ...told }
    : { "@type": "Person", ...told };
}

function images(picture: PictureView, caption: string | null, siteUrl: string): ImageObject[] {
  return (["16x9", "4x3", "1x1"] as const).map((crop) => ({
    "@type": "ImageObject",
    url: siteUrl + cropPath(picture.hash, crop),
    ...(caption && { caption }),
    ...(picture.credit && { creditText: picture.credit }),
  }));
}

function correctionOf(note: CorrectionView, paper: PaperData): CorrectionComment {
  return {
    "@type": "CorrectionComment",
    text: note.note,
    datePublished: zoned(note.publishedAt, paper.settings.timeZone),
    // Its own page: on the log it moves further down with every note that follows.
    url: `${paper.siteUrl}/corrections/${note.id}`,
  };
}

/** An article. The text itself is left out: it stands on the page, and twice would be twice the weight. */
export function newsArticle(article: ArticleData, paper: PaperData): AnyNewsArticle {
  const { settings, siteUrl } = paper;
  const url = siteUrl + article.path;
  // That the news moved on is no mistake.
  const wrong = article.corrections.filter(
    ({ kind }) => kind === "correction" || kind === "clarification",
  );
  return {
    "@type": typeOf(article.kind, article.section),
    "@id": `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    ...(article.deck && { description: article.deck }),
    ...(article.picture && { image: images(article.picture, article.leadCaption, siteUrl) }),
    datePublished: zoned(article.publishedAt, settings.timeZone),
    dateModified: zoned(lastChanged(article), settings.timeZone),
    author: article.authors.map((one) => author(one, siteUrl)),
    articleSection: article.section.name,
    ...(article.topics.length > 0 && { keywords: article.topics.map(({ name }) => name) }),
    wordCount: article.wordCount,
    ...(article.dateline && { dateline: article.dateline }),
    inLanguage: settings.language,
    isAccessibleForFree: true,
    publisher: organization(paper),
    publishingPrinciples: `${siteUrl}/about/ethics`,
    ...(wrong.length > 0 && { correction: wrong.map((note) => correctionOf(note, paper)) }),
  };
}

/** An article page's data: the article, and the way to it. Safe inside a script element. */
export function articleJson(
  article: ArticleData,
  steps: readonly Step[],
  paper: PaperData,
): string {
  return scriptJson({
    "@context": "https://schema.org",
    "@graph": [newsArticle(article, paper), breadcrumbs(steps, paper.siteUrl)],
  });
}
