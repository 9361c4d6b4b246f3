/** A story and a paper as readers' pages get them, for tests of what machines are told. */
import type { ArticlePage } from "../articles/read";
import { wordsFor } from "../language/dictionary";
import type { PictureView } from "../media/schema";
import type { Paper } from "../settings/paper";
import { settings } from "../settings/schema";
import { bodyOf } from "./bodies";

/** A picture with everything an editor can say of it. */
export const toldPicture: PictureView = {
  id: 7,
  hash: "0123456789abcdef0123456789abcdef",
  width: 2400,
  height: 1600,
  alt: "A harbour at dawn",
  caption: "Boats leave early.",
  credit: "Jo Lens",
  licence: null,
  focusX: 50,
  focusY: 50,
};

/** A published article. */
export function toldArticle(given: Partial<ArticlePage> = {}): ArticlePage {
  return {
    id: 12,
    publicId: "k3v9a0b1c2d3",
    path: "/world/harbours",
    kind: "news",
    section: { id: 3, name: "World", slug: "world", opinion: false },
    kicker: "Shipping",
    headline: "Harbours & their “cost”",
    deck: "What a quay is worth.",
    authors: [
      { id: 1, name: "Ada Byron", slug: "ada-byron", kind: "person" },
      { id: 2, name: "Foreign Desk", slug: "foreign-desk", kind: "desk" },
    ],
    publishedAt: new Date("2026-03-02T06:30:00Z"),
    updatedAt: null,
    correctedAt: null,
    wordCount: 512,
    picture: toldPicture,
    version: 1,
    dateline: "Lisbon",
    body: bodyOf("A text."),
    leadCaption: "Boats leave early.",
    searchTitle: null,
    searchDescription: null,
    topics: [
      { id: 4, name: "Trade", slug: "trade" },
      { id: 5, name: "Sea", slug: "sea" },
    ],
    corrections: [],
    pictures: {},
    related: [],
    readNext: [],
    ...given,
  };
}

/** A paper with these settings. */
export function toldPaper(given: Parameters<typeof settings.parse>[0] & object = {}): Paper {
  const parsed = settings.parse({ name: "The Paper", timeZone: "Europe/Lisbon", ...given });
  return {
    settings: parsed,
    words: wordsFor(parsed.language),
    direction: "ltr",
    siteUrl: "https://paper.example",
    sections: [],
  };
}
